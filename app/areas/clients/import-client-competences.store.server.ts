import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { FoundRow, Lines, PlanRun } from '~/areas/imports/import-plan'
import { classifyAgainst, rowsOf } from '~/areas/imports/import-rows.store.server'

/** Rows whose client is not the importer's, or whose competence is not there. */
export function claimRowsThatLeadNowhere(db: Tx, run: PlanRun, limit: number, lines?: Lines): Promise<FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`
    select r.line, x."column", x.found, x.file from import_row r
    cross join lateral (values
      ('client_id', split_part(r.cells->>'client', '/', 2), 'clients', not exists (
        select from client c join assignment a on a.client_id = c.id where c.network_id = ${run.networkId}::uuid
          and c.external_id = r.cells->>'client' and a.membership_id = ${run.membershipId}::uuid and a.starts_on <= current_date
          and (a.ends_on is null or a.ends_on >= current_date))),
      ('competence_uri', r.cells->>'competence_uri', 'esco', not exists (select from concept k where k.uri = r.cells->>'competence_uri'))
    ) x("column", found, file, is_wrong)
    where ${rowsOf(run, lines)} and x.is_wrong order by r.line limit ${limit}`
}

export async function classifyClaimRows(db: Tx, run: PlanRun, lines?: Lines): Promise<void> {
  await classifyAgainst(
    db,
    run,
    Prisma.sql`
      select r.line, r.cells, p.id, null::uuid as employer_id, jsonb_build_object('client', r.cells->>'client', 'competence_uri', p.concept_uri,
        'level', p.level, 'evidence', p.evidence) as held
      from import_row r
      join client c on c.network_id = ${run.networkId}::uuid and c.external_id = r.cells->>'client'
      left join lateral (select p.* from competence_claim p where p.network_id = ${run.networkId}::uuid and p.client_id = c.id
        and p.concept_uri = r.cells->>'competence_uri' and p.source = 'coach' and p.withdrawn_at is null
        order by p.claimed_on desc, p.id desc limit 1) p on true
      where ${rowsOf(run, lines)}`,
    { lines },
  )
}

/** Writes claims; a changed claim is a new one, and the former is withdrawn. */
export async function mergeClaimRows(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  await db.$executeRaw`
    insert into competence_claim (id, network_id, client_id, concept_uri, level, source, evidence, claimed_on, created_at)
    select case when r.state = 'new' then r.subject_id else uuidv7() end, r.network_id, c.id, r.cells->>'competence_uri',
      (r.cells->>'level')::int, 'coach', coalesce(r.cells->>'evidence', p.evidence), ${now}::timestamptz::date, ${now}::timestamptz
    from import_row r
    join client c on c.network_id = r.network_id and c.external_id = r.cells->>'client'
    left join competence_claim p on p.id = r.subject_id
    where ${rows} and r.state in ('new', 'changed')`
  await db.$executeRaw`
    update competence_claim p set withdrawn_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and p.id = r.subject_id`
}

/** How many claims a run adds or changes, by client. */
export function countClaimsByClient(db: Tx, runId: string): Promise<{ clientId: string; count: number }[]> {
  return db.$queryRaw<{ clientId: string; count: number }[]>`
    select c.id as "clientId", count(*)::int as count from import_row r
    join client c on c.network_id = r.network_id and c.external_id = r.cells->>'client'
    where r.run_id = ${runId}::uuid and r.state in ('new', 'changed') group by c.id`
}
