import type { Tx } from '~/platform/database.server'
import type { Sighting } from './fit-changes'

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
