import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Sighting } from './fit-changes'

const { sql } = Prisma

/** What stood among the best of these clients, by client. */
export async function sightingsOf(db: Tx, clientIds: readonly string[]): Promise<Map<string, Sighting[]>> {
  const rows = await db.$queryRaw<(Sighting & { clientId: string })[]>`
    select f.client_id as "clientId", f.vacancy_id as "vacancyId", f.first_on::text as "firstOn", f.came_on::text as "cameOn", f.last_on::text as "lastOn",
      f.client_fit as "clientFit", f.employer_fit as "employerFit"
    from fit_sighting f where f.client_id = any (${[...clientIds]}::uuid[]) order by f.client_id, f.vacancy_id`
  const found = new Map<string, Sighting[]>()
  for (const { clientId, ...sighting } of rows) found.set(clientId, [...(found.get(clientId) ?? []), sighting])
  return found
}

export interface Seen {
  clientId: string
  vacancyId: string
  clientFit: number | null
  employerFit: number
}

/** Writes what stands among the best today; a place that was not there the last time somebody looked counts as new again. */
export async function saveSeen(db: Tx, networkId: string, today: string, seen: readonly Seen[]): Promise<void> {
  await db.$executeRaw`
    with looked as (
      select f.client_id, max(f.last_on) as on_day from fit_sighting f
      where f.client_id = any (${[...new Set(seen.map(one => one.clientId))]}::uuid[]) group by f.client_id
    )
    insert into fit_sighting (network_id, client_id, vacancy_id, first_on, came_on, last_on, client_fit, employer_fit)
    select ${networkId}::uuid, r.client_id, r.vacancy_id, ${today}::date, ${today}::date, ${today}::date, r.client_fit, r.employer_fit
    from jsonb_to_recordset(${JSON.stringify(seen.map(toRecord))}::jsonb)
      as r (client_id uuid, vacancy_id uuid, client_fit int, employer_fit int)
    on conflict (network_id, client_id, vacancy_id) do update set
      came_on = case when fit_sighting.last_on < (select l.on_day from looked l where l.client_id = excluded.client_id)
        then excluded.came_on else fit_sighting.came_on end,
      last_on = excluded.last_on, client_fit = excluded.client_fit, employer_fit = excluded.employer_fit`
}

const toRecord = ({ clientId, vacancyId, clientFit, employerFit }: Seen) => ({
  client_id: clientId,
  vacancy_id: vacancyId,
  client_fit: clientFit,
  employer_fit: employerFit,
})

/** Forgets what was last seen before a day. */
export async function forgetSeen(db: Tx, before: string): Promise<void> {
  await db.$executeRaw`delete from fit_sighting where last_on < ${before}::date`
}

/** Clients who are on their way, in the order of their ids, after this one. */
export async function clientsToFollow(db: Tx, after: string | null, limit: number): Promise<string[]> {
  const from = after === null ? sql`true` : sql`c.id > ${after}::uuid`
  const rows = await db.$queryRaw<{ id: string }[]>`
    select c.id from client c where c.status in ('intake', 'active') and ${from} order by c.id limit ${limit}`
  return rows.map(row => row.id)
}

/** Who guides these clients today, one for each: the case manager, else the coach. */
export async function guidesOf(db: Tx, clientIds: readonly string[], today: Date): Promise<Map<string, string>> {
  const rows = await db.assignment.findMany({
    where: {
      clientId: { in: [...clientIds] },
      function: { in: ['casemanager', 'coach'] },
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    },
    select: { clientId: true, membershipId: true, function: true },
    orderBy: [{ function: 'desc' }, { startsOn: 'asc' }, { id: 'asc' }],
  })
  return new Map(rows.map(row => [row.clientId, row.membershipId]))
}

/** Those of the clients for whom such a task is open already. */
export async function withOpenTask(db: Tx, clientIds: readonly string[], titleKey: string): Promise<Set<string>> {
  const rows = await db.task.findMany({
    where: { clientId: { in: [...clientIds] }, titleKey, state: 'open' },
    select: { clientId: true },
  })
  return new Set(rows.flatMap(row => row.clientId ?? []))
}
