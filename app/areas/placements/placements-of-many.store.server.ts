import type { Tx } from '~/platform/database.server'
import { placementMachine, seatHolding } from './placement-machine'

/** What runs for these clients, the newest first. */
export async function runningOfClients(db: Tx, clientIds: readonly string[]) {
  const rows = await db.placement.findMany({
    where: { clientId: { in: [...clientIds] }, state: { notIn: [...placementMachine.terminal] } },
    select: {
      id: true,
      clientId: true,
      vacancyId: true,
      state: true,
      vacancy: { select: { title: true } },
      employer: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ vacancy, employer, ...row }) => ({ ...row, title: vacancy.title, employer: employer.name }))
}
export type RunningPlacement = Awaited<ReturnType<typeof runningOfClients>>[number]

/** How many people each mentor guides now, over all places of the employer, as far as this reader sees placements. */
export async function peopleOfMentors(db: Tx, mentorIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.placement.groupBy({
    by: ['mentorId'],
    where: { mentorId: { in: [...mentorIds] }, state: { in: [...seatHolding] } },
    _count: true,
  })
  return new Map(rows.flatMap(row => (row.mentorId ? [[row.mentorId, row._count] as const] : [])))
}

/** All placements of a client at these places, over or not, the oldest first. */
export async function placementsOfClientAt(db: Tx, clientId: string, vacancyIds: readonly string[]) {
  return db.placement.findMany({
    where: { clientId, vacancyId: { in: [...vacancyIds] } },
    select: { id: true, vacancyId: true, state: true },
    orderBy: { proposedAt: 'asc' },
  })
}
