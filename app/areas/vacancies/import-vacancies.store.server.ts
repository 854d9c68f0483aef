import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { FoundRow, Lines, PlanRun } from '~/areas/imports/import-plan'
import { classifyAgainst, rowsOf } from '~/areas/imports/import-rows.store.server'

/** Rows whose employer, mentor or occupation is not there. */
export function vacancyRowsThatLeadNowhere(db: Tx, run: PlanRun, limit: number, lines?: Lines): Promise<FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`
    select r.line, x."column", x.found, x.file from import_row r
    left join employer e on e.network_id = ${run.networkId}::uuid and e.external_id = r.cells->>'employer_id'
    cross join lateral (values
      ('employer_id', r.cells->>'employer_id', 'employers', e.id is null),
      ('mentor_id', r.cells->>'mentor_id', 'contacts', e.id is not null and r.cells ? 'mentor_id' and not exists (
        select from contact c where c.network_id = ${run.networkId}::uuid and c.external_id = r.cells->>'mentor_id' and c.employer_id = coalesce(e.merged_into_id, e.id))),
      ('occupation_uri', r.cells->>'occupation_uri', 'esco', r.cells ? 'occupation_uri' and not exists (
        select from concept k where k.uri = r.cells->>'occupation_uri'))
    ) x("column", found, file, is_wrong)
    where ${rowsOf(run, lines)} and x.is_wrong order by r.line limit ${limit}`
}

/** Rows that offer fewer seats than are taken. */
export function vacancyRowsWithTooFewSeats(
  db: Tx,
  run: PlanRun,
  limit: number,
  lines?: Lines,
): Promise<{ line: number; found: string; min: number }[]> {
  return db.$queryRaw<{ line: number; found: string; min: number }[]>`
    select r.line, r.cells->>'seats' as found, v.seats_taken as min from import_row r
    join vacancy v on v.network_id = ${run.networkId}::uuid and v.external_id = r.external_id
    where ${rowsOf(run, lines)} and (r.cells->>'seats')::int < v.seats_taken order by r.line limit ${limit}`
}

export async function classifyVacancyRows(db: Tx, run: PlanRun, lines?: Lines): Promise<void> {
  await classifyAgainst(
    db,
    run,
    Prisma.sql`
      select r.line, r.cells, v.id, coalesce(e.merged_into_id, e.id) as employer_id, jsonb_build_object('employer_id',
          case when o.id = coalesce(e.merged_into_id, e.id) then e.external_id else coalesce(o.external_id, o.id::text) end, 'title', v.title,
        'occupation_uri', v.occupation_uri, 'status', v.status, 'hours_min', v.hours_min, 'hours_max', v.hours_max, 'postcode', v.postcode,
        'start_date', v.start_date, 'end_date', v.end_date, 'seats', v.seats, 'mentor_id', coalesce(m.external_id, m.id::text), 'description', v.description,
        'extra', v.extra) as held
      from import_row r
      join employer e on e.network_id = ${run.networkId}::uuid and e.external_id = r.cells->>'employer_id'
      left join vacancy v on v.network_id = ${run.networkId}::uuid and v.external_id = r.external_id
      left join employer o on o.id = v.employer_id
      left join contact m on m.id = v.mentor_id
      where ${rowsOf(run, lines)}`,
    { lines },
  )
}

export async function mergeVacancyRows(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  await db.$executeRaw`
    insert into vacancy (id, network_id, employer_id, external_id, title, occupation_uri, status, hours_min, hours_max, postcode, start_date,
      end_date, seats, mentor_id, description, extra, created_at, updated_at)
    select r.subject_id, r.network_id, r.employer_id, r.external_id, r.after->>'title', r.after->>'occupation_uri',
      coalesce(r.after->>'status', 'open'), (r.after->>'hours_min')::int, (r.after->>'hours_max')::int, r.after->>'postcode',
      (r.after->>'start_date')::date, (r.after->>'end_date')::date, coalesce((r.after->>'seats')::int, 1), m.id, r.after->>'description',
      coalesce(r.after->'extra', '{}'), ${now}::timestamptz, ${now}::timestamptz
    from import_row r
    left join contact m on m.network_id = r.network_id and m.external_id = r.after->>'mentor_id'
    where ${rows} and r.state = 'new'`
  await db.$executeRaw`
    update vacancy v set employer_id = r.employer_id, title = coalesce(r.after->>'title', v.title),
      occupation_uri = coalesce(r.after->>'occupation_uri', v.occupation_uri), status = coalesce(r.after->>'status', v.status),
      hours_min = coalesce((r.after->>'hours_min')::int, v.hours_min), hours_max = coalesce((r.after->>'hours_max')::int, v.hours_max),
      postcode = coalesce(r.after->>'postcode', v.postcode), start_date = coalesce((r.after->>'start_date')::date, v.start_date),
      end_date = coalesce((r.after->>'end_date')::date, v.end_date), seats = coalesce((r.after->>'seats')::int, v.seats),
      mentor_id = coalesce((select m.id from contact m where m.network_id = r.network_id and m.external_id = r.after->>'mentor_id'), v.mentor_id),
      site_id = case when v.employer_id = r.employer_id then v.site_id end,
      description = coalesce(r.after->>'description', v.description), extra = v.extra || coalesce(r.after->'extra', '{}'),
      version = v.version + 1, updated_at = ${now}::timestamptz
    from import_row r
    where ${rows} and r.state = 'changed' and v.id = r.subject_id
      and v.network_id = ${run.networkId}::uuid`
}
