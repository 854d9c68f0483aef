import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { ActionCounts } from './progress'

export const mostActionsShown = 200

/** The actions of a plan, or those about one relation, open ones and the earliest first. */
export async function listActions(db: Tx, auditId: string, relationId: string | null = null, take = mostActionsShown) {
  const rows = await db.planAction.findMany({
    // Asked of the task as well: an administrator reads plans, and no tasks.
    where: { auditId, task: { state: { in: ['open', 'done', 'cancelled'] } }, ...(relationId ? { relationId } : {}) },
    select: {
      relation: { select: { id: true, name: true } },
      task: {
        select: {
          id: true,
          title: true,
          dueOn: true,
          state: true,
          doneAt: true,
          owner: { select: { displayName: true, organisation: { select: { name: true } } } },
        },
      },
    },
    orderBy: [{ task: { state: 'desc' } }, { task: { dueOn: 'asc' } }, { id: 'asc' }],
    take,
  })
  return rows.map(({ relation, task: { owner, ...task } }) => ({
    ...task,
    relation,
    owner: owner.displayName,
    organisation: owner.organisation.name,
  }))
}
export type PlanActionRow = Awaited<ReturnType<typeof listActions>>[number]

export interface NewAction {
  id: string
  networkId: string
  auditId: string
  taskId: string
  relationId: string | null
  batchId: string | null
  madeById: string
}

export async function saveNewActions(db: Tx, rows: readonly NewAction[], now: Date): Promise<void> {
  await db.planAction.createMany({ data: rows.map(row => ({ ...row, createdAt: now })) })
}

/** Relations of the plan where the same action is open already. */
export async function withOpenAction(db: Tx, relationIds: readonly string[], title: string): Promise<Set<string>> {
  const rows = await db.planAction.findMany({
    where: { relationId: { in: [...relationIds] }, task: { title, state: 'open' } },
    select: { relationId: true },
  })
  return new Set(rows.flatMap(row => row.relationId ?? []))
}

/** How many actions of a plan are done, open, late on a day, or called off. */
export async function countActionsOf(db: Tx, auditId: string, today: string): Promise<ActionCounts> {
  const [row] = await db.$queryRaw<ActionCounts[]>(Prisma.sql`
    select (count(*) filter (where t.state = 'done'))::int as done, (count(*) filter (where t.state = 'cancelled'))::int as cancelled,
      (count(*) filter (where t.state = 'open' and t.due_on < ${today}::date))::int as late,
      (count(*) filter (where t.state = 'open' and t.due_on >= ${today}::date))::int as open
    from plan_action p join task t on t.network_id = p.network_id and t.id = p.task_id where p.audit_id = ${auditId}::uuid`)
  return row ?? { done: 0, open: 0, late: 0, cancelled: 0 }
}
