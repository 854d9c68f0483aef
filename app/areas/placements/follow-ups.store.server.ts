import type { Tx } from '~/platform/database.server'
import type { FollowUp } from './follow-up-plan'

export interface DueFollowUp {
  id: string
  placementId: string
  moment: string
  dueOn: Date
  placement: {
    id: string
    clientId: string
    employerId: string
    coachId: string | null
    proposedById: string
    state: string
  }
}

/** Saves the plan of a placement; moments that are there already stay as they are. */
export async function savePlan(
  db: Tx,
  row: { networkId: string; placementId: string },
  newId: () => string,
  plan: readonly FollowUp[],
): Promise<void> {
  await db.followUp.createMany({
    data: plan.map(item => ({ id: newId(), ...row, moment: item.kind, dueOn: new Date(item.dueOn) })),
    skipDuplicates: true,
  })
}

/** Follow-ups whose day has come and that nobody asked yet; locked, so that two workers do not both ask. */
export async function claimDueFollowUps(db: Tx, today: Date, limit: number): Promise<DueFollowUp[]> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    select id from follow_up where state = 'planned' and due_on <= ${today}::date order by due_on limit ${limit} for update skip locked`
  return db.followUp.findMany({
    where: { id: { in: ids.map(row => row.id) } },
    select: {
      id: true,
      placementId: true,
      moment: true,
      dueOn: true,
      placement: {
        select: { id: true, clientId: true, employerId: true, coachId: true, proposedById: true, state: true },
      },
    },
    orderBy: { dueOn: 'asc' },
  })
}

export async function changeFollowUp(
  db: Tx,
  id: string,
  change: { state?: string; askedAt?: Date; doneAt?: Date; answers?: object },
): Promise<void> {
  await db.followUp.updateMany({ where: { id }, data: change })
}

/** Stops what is still planned, but for the moments that stay. */
export async function cancelPlanned(db: Tx, placementId: string, except: readonly string[]): Promise<void> {
  await db.followUp.updateMany({
    where: { placementId, state: 'planned', moment: { notIn: [...except] } },
    data: { state: 'cancelled' },
  })
}

export async function movePlanned(db: Tx, placementId: string, item: FollowUp): Promise<void> {
  await db.followUp.updateMany({
    where: { placementId, state: 'planned', moment: item.kind },
    data: { dueOn: new Date(item.dueOn) },
  })
}

export function findFollowUp(db: Tx, id: string) {
  return db.followUp.findUnique({ where: { id } })
}

export function listFollowUps(db: Tx, placementId: string) {
  return db.followUp.findMany({
    where: { placementId },
    select: { id: true, moment: true, dueOn: true, state: true, askedAt: true, answers: true },
    orderBy: { dueOn: 'asc' },
  })
}
