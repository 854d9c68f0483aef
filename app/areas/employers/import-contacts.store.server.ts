import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { FoundRow, Lines, PlanRun } from '~/areas/imports/import-plan'
import { classifyAgainst, rowsOf } from '~/areas/imports/import-rows.store.server'

/** Rows whose employer is not there. */
export function contactRowsWithoutEmployer(db: Tx, run: PlanRun, limit: number, lines?: Lines): Promise<FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`
    select r.line, 'employer_id' as "column", r.cells->>'employer_id' as found, 'employers' as file from import_row r
    where ${rowsOf(run, lines)} and not exists (
      select from employer e where e.network_id = ${run.networkId}::uuid and e.external_id = r.cells->>'employer_id')
    order by r.line limit ${limit}`
}

export async function classifyContactRows(db: Tx, run: PlanRun, lines?: Lines): Promise<void> {
  await classifyAgainst(
    db,
    run,
    Prisma.sql`
      select r.line, r.cells, c.id, e.id as employer_id, jsonb_build_object('employer_id', o.external_id, 'first_name', c.first_name,
        'last_name', c.last_name, 'function', c.function, 'email', c.email, 'phone', c.phone, 'language', c.language, 'roles', to_jsonb(c.roles),
        'extra', c.extra) as held
      from import_row r
      join employer e on e.network_id = ${run.networkId}::uuid and e.external_id = r.cells->>'employer_id'
      left join contact c on c.network_id = ${run.networkId}::uuid and c.external_id = r.external_id
      left join employer o on o.id = c.employer_id
      where ${rowsOf(run, lines)}`,
    { lines },
  )
}

export async function mergeContactRows(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  await db.$executeRaw`
    insert into contact (id, network_id, employer_id, external_id, first_name, last_name, function, email, phone, language, roles, extra,
      created_at, updated_at)
    select r.subject_id, r.network_id, r.employer_id, r.external_id, r.after->>'first_name', r.after->>'last_name', r.after->>'function',
      r.after->>'email', r.after->>'phone', r.after->>'language',
      coalesce((select array_agg(x) from jsonb_array_elements_text(r.after->'roles') x), '{}'), coalesce(r.after->'extra', '{}'),
      ${now}::timestamptz, ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'new'`
  await db.$executeRaw`
    update contact c set employer_id = r.employer_id, first_name = coalesce(r.after->>'first_name', c.first_name),
      last_name = coalesce(r.after->>'last_name', c.last_name), function = coalesce(r.after->>'function', c.function),
      email = coalesce(r.after->>'email', c.email), phone = coalesce(r.after->>'phone', c.phone),
      language = coalesce(r.after->>'language', c.language),
      roles = coalesce((select array_agg(x) from jsonb_array_elements_text(r.after->'roles') x), c.roles),
      site_id = case when c.employer_id = r.employer_id then c.site_id end,
      extra = c.extra || coalesce(r.after->'extra', '{}'), version = c.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and c.id = r.subject_id and c.network_id = ${run.networkId}::uuid`
}
