import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { FoundRow, Lines, PlanRun } from '~/areas/imports/import-plan'
import { heldSql, insertSql, namesSql, updateSql } from './import-cells.store.server'
import { heldOwn } from './custom-fields/import-values.store.server'
import { contactCells } from './import-site-cells'
import { classifyAgainst, rowsOf } from '~/areas/imports/import-rows.store.server'

const r = Prisma.sql`r.after`

/** Rows whose employer is not there. */
export function contactRowsWithoutEmployer(db: Tx, run: PlanRun, limit: number, lines?: Lines): Promise<FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`
    select r.line, 'employer_id' as "column", r.cells->>'employer_id' as found, 'employers' as file from import_row r
    where ${rowsOf(run, lines)} and not exists (
      select from employer e where e.network_id = ${run.networkId}::uuid and e.external_id = r.cells->>'employer_id')
    order by r.line limit ${limit}`
}

/** Rows with a day of a ground that nobody named, or with consent of which the day is not known; as on the page of a contact. */
export function consentHalfKnown(
  db: Tx,
  run: PlanRun,
  limit: number,
  lines?: Lines,
): Promise<(Omit<FoundRow, 'file'> & { column: 'consent_basis' | 'consent_on' })[]> {
  return db.$queryRaw`
    select w.line, case when w.basis is null then 'consent_basis' else 'consent_on' end as "column", '' as found from (
      select r.line, coalesce(r.cells ->> 'consent_basis', c.consent_basis) as basis,
        coalesce((r.cells ->> 'consent_on')::date, c.consent_on) as since
      from import_row r left join contact c on c.network_id = ${run.networkId}::uuid and c.external_id = r.external_id
      where ${rowsOf(run, lines)} and r.cells ?| array['consent_basis', 'consent_on']
    ) w
    where (w.since is not null and w.basis is null) or (w.basis = 'consent' and w.since is null)
    order by w.line limit ${limit}`
}

export async function classifyContactRows(db: Tx, run: PlanRun, lines?: Lines): Promise<void> {
  await classifyAgainst(
    db,
    run,
    Prisma.sql`
      select r.line, r.cells, c.id, coalesce(e.merged_into_id, e.id) as employer_id,
        jsonb_build_object('employer_id', case when o.id = coalesce(e.merged_into_id, e.id) then e.external_id else o.external_id end,
          ${heldSql(contactCells, 'c', {})}, 'extra', c.extra) || ${heldOwn(run.networkId, Prisma.sql`r.cells`, 'contact')} as held
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
    insert into contact (id, network_id, employer_id, external_id, ${namesSql(contactCells)}, extra, created_at, updated_at)
    select r.subject_id, r.network_id, r.employer_id, r.external_id, ${insertSql(contactCells, r, {})}, coalesce(r.after->'extra', '{}'),
      ${now}::timestamptz, ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'new'`
  await db.$executeRaw`
    update contact c set employer_id = r.employer_id, ${updateSql(contactCells, r, 'c')},
      site_id = case when c.employer_id = r.employer_id then c.site_id end,
      extra = c.extra || coalesce(r.after->'extra', '{}'), version = c.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and c.id = r.subject_id and c.network_id = ${run.networkId}::uuid`
}
