import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { FoundRow, Lines, PlanRun } from '~/areas/imports/import-plan'
import { classifyAgainst, rowsOf } from '~/areas/imports/import-rows.store.server'

/** Rows of clients that are there and that the importer is not assigned to. */
export function clientRowsOfOthers(db: Tx, run: PlanRun, limit: number, lines?: Lines): Promise<FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`
    select r.line, 'client_id' as "column", split_part(r.external_id, '/', 2) as found, 'assignment' as file from import_row r
    join client c on c.network_id = ${run.networkId}::uuid and c.external_id = r.external_id
    where ${rowsOf(run, lines)} and not exists (select from assignment a where a.client_id = c.id and a.membership_id = ${run.membershipId}::uuid
      and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    order by r.line limit ${limit}`
}

export async function classifyClientRows(db: Tx, run: PlanRun, lines?: Lines): Promise<void> {
  await classifyAgainst(
    db,
    run,
    Prisma.sql`
      select r.line, r.cells, c.id, null::uuid as employer_id, jsonb_build_object('first_name', c.first_name, 'last_name', c.last_name,
        'birth_date', k.birth_date, 'postcode', k.postcode, 'hours_min', k.hours_min, 'hours_max', k.hours_max,
        'max_travel_km', k.max_travel_km, 'email', k.email, 'phone', k.phone, 'extra', k.extra) as held
      from import_row r
      left join client c on c.network_id = ${run.networkId}::uuid and c.external_id = r.external_id
      left join client_core k on k.id = c.id
      where ${rowsOf(run, lines)}`,
    { lines },
  )
}

/** Writes clients with their core, and assigns new ones to the importer. */
export async function mergeClientRows(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  const day = Prisma.sql`${now}::timestamptz::date`
  const fresh = Prisma.sql`from import_row r where ${rows} and r.state = 'new'`
  await db.$executeRaw`
    with n as materialized (select ctx.next_client_number() as first)
    insert into client (id, network_id, organisation_id, external_id, number, first_name, last_name, status, ladder_step_since, created_at, updated_at)
    select r.subject_id, r.network_id, ${run.organisationId}::uuid, r.external_id, n.first + row_number() over (order by r.line) - 1,
      r.after->>'first_name', r.after->>'last_name', 'intake', ${day}, ${now}::timestamptz, ${now}::timestamptz
    from import_row r cross join n
    where ${rows} and r.state = 'new'`
  await db.$executeRaw`
    insert into assignment (id, network_id, client_id, membership_id, organisation_id, function, special_granted, starts_on, created_at)
    select uuidv7(), r.network_id, r.subject_id, ${run.membershipId}::uuid, ${run.organisationId}::uuid, 'casemanager', true, ${day},
      ${now}::timestamptz ${fresh}`
  await db.$executeRaw`
    insert into client_core (network_id, id, birth_date, email, phone, postcode, hours_min, hours_max, max_travel_km, day_parts, extra, updated_at)
    select r.network_id, r.subject_id, (r.after->>'birth_date')::date, r.after->>'email', r.after->>'phone', r.after->>'postcode',
      (r.after->>'hours_min')::int, (r.after->>'hours_max')::int, (r.after->>'max_travel_km')::int, '{}', coalesce(r.after->'extra', '{}'),
      ${now}::timestamptz ${fresh}`
  await db.$executeRaw`
    update client c set first_name = coalesce(r.after->>'first_name', c.first_name), last_name = coalesce(r.after->>'last_name', c.last_name),
      version = c.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and c.id = r.subject_id`
  await db.$executeRaw`
    update client_core k set birth_date = coalesce((r.after->>'birth_date')::date, k.birth_date), email = coalesce(r.after->>'email', k.email),
      phone = coalesce(r.after->>'phone', k.phone), postcode = coalesce(r.after->>'postcode', k.postcode),
      hours_min = coalesce((r.after->>'hours_min')::int, k.hours_min), hours_max = coalesce((r.after->>'hours_max')::int, k.hours_max),
      max_travel_km = coalesce((r.after->>'max_travel_km')::int, k.max_travel_km), extra = k.extra || coalesce(r.after->'extra', '{}'),
      updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and k.id = r.subject_id`
}

export interface ChangedClient {
  clientId: string
  state: string
  before: unknown
  after: unknown
}

/** The clients that a run adds or changes, in the order of the file. */
export function listChangedClients(db: Tx, runId: string): Promise<ChangedClient[]> {
  return db.$queryRaw<ChangedClient[]>`
    select subject_id as "clientId", state, before, after from import_row
    where run_id = ${runId}::uuid and state in ('new', 'changed') order by line`
}
