import type { Tx } from '~/platform/database.server'
import type { ActivityScores } from './effect'

export function listOutcomes(db: Tx, gatheringId: string) {
  return db.gatheringOutcome.findMany({
    where: { gatheringId },
    select: {
      id: true,
      membershipId: true,
      employers: true,
      clients: true,
      words: true,
      membership: { select: { displayName: true } },
    },
    orderBy: { createdAt: 'asc' },
  })
}

/** What guests said that it brought them, the latest first. */
export function listGuestOutcomes(db: Tx, gatheringId: string) {
  return db.gatheringGuest.findMany({
    where: { gatheringId, outcome: { not: null } },
    select: {
      id: true,
      outcome: true,
      outcomeWords: true,
      employer: { select: { name: true } },
      contact: { select: { firstName: true, lastName: true } },
      membership: { select: { displayName: true } },
    },
    orderBy: [{ outcomeAt: 'desc' }, { id: 'desc' }],
  })
}

/** What one host thinks, instead of what he or she thought before. */
export async function saveOutcome(
  db: Tx,
  row: {
    id: string
    networkId: string
    gatheringId: string
    membershipId: string
    employers: number | null
    clients: number | null
    words: string | null
  },
  now: Date,
): Promise<void> {
  const { gatheringId, membershipId, employers, clients, words } = row
  const said = { employers, clients, words, updatedAt: now }
  await db.gatheringOutcome.createMany({ data: [{ ...row, createdAt: now, updatedAt: now }], skipDuplicates: true })
  await db.gatheringOutcome.updateMany({ where: { gatheringId, membershipId }, data: said })
}

export async function saveGatheringTask(
  db: Tx,
  row: { networkId: string; gatheringId: string; taskId: string },
): Promise<void> {
  await db.gatheringTask.createMany({ data: [row], skipDuplicates: true })
}

/** Tasks that follow from an event, as far as the reader may see them. */
export function listGatheringTasks(db: Tx, gatheringId: string) {
  return db.task.findMany({
    where: { gatheringTasks: { some: { gatheringId } } },
    select: {
      id: true,
      title: true,
      state: true,
      dueOn: true,
      owner: { select: { displayName: true } },
      employer: { select: { id: true, name: true } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 50,
  })
}

/** Every score of the events of a network that were held, by activity of the catalogue. */
export function scoresByActivity(db: Tx, networkId: string): Promise<ActivityScores[]> {
  return db.$queryRaw<ActivityScores[]>`
    with held as (select id, activity_key from gathering
      where network_id = ${networkId}::uuid and state in ('held', 'closed')),
    score as (
      select o.gathering_id, 'clients' as what, o.clients::int as value from gathering_outcome o join held on held.id = o.gathering_id
      union all select o.gathering_id, 'employers', o.employers::int from gathering_outcome o join held on held.id = o.gathering_id
      union all select x.gathering_id, 'employers', x.outcome::int from gathering_guest x join held on held.id = x.gathering_id
    )
    select held.activity_key as key, count(distinct held.id)::int as held,
      coalesce(array_agg(score.value) filter (where score.what = 'clients' and score.value is not null), '{}') as clients,
      coalesce(array_agg(score.value) filter (where score.what = 'employers' and score.value is not null), '{}') as employers
    from held left join score on score.gathering_id = held.id group by held.activity_key`
}
