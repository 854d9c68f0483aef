import type { Tx } from '~/platform/database.server'

export function listFollowUps(db: Tx, analysisId: string) {
  return db.stakeholderFollowUp.findMany({
    where: { analysisId },
    select: {
      kind: true,
      stakeholderId: true,
      employer: { select: { id: true, name: true, relationState: true } },
      task: { select: { id: true, title: true, dueOn: true, state: true, owner: { select: { displayName: true } } } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
}

export interface NewFollowUp {
  id: string
  networkId: string
  analysisId: string
  kind: 'relation' | 'task'
  stakeholderId?: string
  employerId?: string
  taskId?: string
  madeById: string
}

/** Keeps what an analysis led to; false when this relation is there already. */
export async function saveFollowUp(db: Tx, row: NewFollowUp, now: Date): Promise<boolean> {
  const { count } = await db.stakeholderFollowUp.createMany({
    data: [{ ...row, createdAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Notes on an employer how much the network's aim asks for the relation, 1 to 5. */
export async function saveImportance(db: Tx, employerId: string, importance: number): Promise<void> {
  await db.employer.updateMany({ where: { id: employerId }, data: { importance } })
}
