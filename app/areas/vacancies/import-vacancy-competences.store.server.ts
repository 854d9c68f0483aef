import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { FoundRow, Lines, PlanRun } from '~/areas/imports/import-plan'
import { classifyAgainst, rowsOf } from '~/areas/imports/import-rows.store.server'

/** Rows whose place or competence is not there. */
export function demandRowsThatLeadNowhere(db: Tx, run: PlanRun, limit: number, lines?: Lines): Promise<FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`
    select r.line, x."column", x.found, x.file from import_row r
    cross join lateral (values
      ('vacancy_id', r.cells->>'vacancy_id', 'vacancies', not exists (
        select from vacancy v where v.network_id = ${run.networkId}::uuid and v.external_id = r.cells->>'vacancy_id')),
      ('competence_uri', r.cells->>'competence_uri', 'esco', not exists (select from concept k where k.uri = r.cells->>'competence_uri'))
    ) x("column", found, file, is_wrong)
    where ${rowsOf(run, lines)} and x.is_wrong order by r.line limit ${limit}`
}

export async function classifyDemandRows(db: Tx, run: PlanRun, lines?: Lines): Promise<void> {
  await classifyAgainst(
    db,
    run,
    Prisma.sql`
      select r.line, r.cells, c.id, v.employer_id, jsonb_build_object('vacancy_id', v.external_id, 'competence_uri', c.concept_uri,
        'kind', c.kind, 'level', c.level, 'weight', trim_scale(c.weight)) as held
      from import_row r
      join vacancy v on v.network_id = ${run.networkId}::uuid and v.external_id = r.cells->>'vacancy_id'
      left join vacancy_competence c on c.network_id = ${run.networkId}::uuid and c.vacancy_id = v.id and c.concept_uri = r.cells->>'competence_uri'
      where ${rowsOf(run, lines)}`,
    { lines },
  )
}

export async function mergeDemandRows(db: Tx, run: PlanRun, lines: Lines): Promise<void> {
  const rows = rowsOf(run, lines)
  await db.$executeRaw`
    insert into vacancy_competence (id, network_id, vacancy_id, concept_uri, kind, level, weight)
    select r.subject_id, r.network_id, v.id, r.after->>'competence_uri', r.after->>'kind', (r.after->>'level')::int, (r.after->>'weight')::numeric
    from import_row r join vacancy v on v.network_id = r.network_id and v.external_id = r.after->>'vacancy_id'
    where ${rows} and r.state = 'new'`
  await db.$executeRaw`
    update vacancy_competence c set kind = coalesce(r.after->>'kind', c.kind), level = coalesce((r.after->>'level')::int, c.level),
      weight = coalesce((r.after->>'weight')::numeric, c.weight)
    from import_row r
    where ${rows} and r.state = 'changed' and c.id = r.subject_id
      and c.network_id = ${run.networkId}::uuid`
}
