import { Prisma } from '~/platform/prisma/client'
import { filled, idProblem, type ImportPlan, type RowProblem } from '~/areas/imports/import-plan'
import { classifyAgainst } from '~/areas/imports/import-rows.store.server'
import { clientCompetencesTable } from './files'
import { ownClientId } from './import-clients.server'

/**
 * `client_competences.csv`: claims as a coach saw them, for clients the importer is assigned to. A changed claim is a new one;
 * the former is withdrawn and stays in the file.
 */
export const clientCompetencesPlan: ImportPlan<typeof clientCompetencesTable.columns> = {
  kind: 'client_competences',
  permission: 'clients.import',
  table: clientCompetencesTable,
  keepsExtra: false,
  needsMember: true,
  stage: (row, run) => {
    const { client_id, competence_uri, ...values } = row.values
    const client = ownClientId(run.organisationId, client_id)
    return {
      line: row.line,
      externalId: `${client} ${competence_uri}`,
      cells: filled({ ...values, client, competence_uri }, {}),
    }
  },
  check: async (ctx, run, limit) => {
    const rows = await ctx.db.$queryRaw<(Omit<RowProblem, 'expected'> & { file: string })[]>`
      select r.line, x."column", x.found, x.file from import_row r
      cross join lateral (values
        ('client_id', split_part(r.cells->>'client', '/', 2), 'clients', not exists (
          select from client c join assignment a on a.client_id = c.id where c.network_id = ${run.networkId}::uuid
            and c.external_id = r.cells->>'client' and a.membership_id = ${run.membershipId}::uuid and a.starts_on <= current_date
            and (a.ends_on is null or a.ends_on >= current_date))),
        ('competence_uri', r.cells->>'competence_uri', 'esco', not exists (select from concept k where k.uri = r.cells->>'competence_uri'))
      ) x("column", found, file, is_wrong)
      where r.run_id = ${run.id}::uuid and x.is_wrong order by r.line limit ${limit}`
    return rows.map(({ file, ...row }) => ({ ...row, expected: idProblem(file) }))
  },
  classify: (ctx, run) =>
    classifyAgainst(
      ctx.db,
      run.id,
      Prisma.sql`
        select r.line, r.cells, p.id, null::uuid as employer_id, jsonb_build_object('client', r.cells->>'client', 'competence_uri', p.concept_uri,
          'level', p.level, 'evidence', p.evidence) as held
        from import_row r
        join client c on c.network_id = ${run.networkId}::uuid and c.external_id = r.cells->>'client'
        left join lateral (select p.* from competence_claim p where p.network_id = ${run.networkId}::uuid and p.client_id = c.id
          and p.concept_uri = r.cells->>'competence_uri' and p.source = 'coach' and p.withdrawn_at is null
          order by p.claimed_on desc, p.id desc limit 1) p on true
        where r.run_id = ${run.id}::uuid`,
    ),
  merge: async (ctx, run, { from, to }) => {
    const lines = Prisma.sql`r.run_id = ${run.id}::uuid and r.line between ${from} and ${to}`
    await ctx.db.$executeRaw`
      insert into competence_claim (id, network_id, client_id, concept_uri, level, source, evidence, claimed_on, created_at)
      select case when r.state = 'new' then r.subject_id else uuidv7() end, r.network_id, c.id, r.cells->>'competence_uri',
        (r.cells->>'level')::int, 'coach', coalesce(r.cells->>'evidence', p.evidence), ${ctx.now}::timestamptz::date, ${ctx.now}::timestamptz
      from import_row r
      join client c on c.network_id = r.network_id and c.external_id = r.cells->>'client'
      left join competence_claim p on p.id = r.subject_id
      where ${lines} and r.state in ('new', 'changed')`
    await ctx.db.$executeRaw`
      update competence_claim p set withdrawn_at = ${ctx.now}::timestamptz
      from import_row r where ${lines} and r.state = 'changed' and p.id = r.subject_id`
  },
  tell: async (ctx, run) => {
    const rows = await ctx.db.$queryRaw<{ clientId: string; count: number }[]>`
      select c.id as "clientId", count(*)::int as count from import_row r join client c on c.network_id = r.network_id and c.external_id = r.cells->>'client'
      where r.run_id = ${run.id}::uuid and r.state in ('new', 'changed') group by c.id`
    for (const { clientId, count } of rows) {
      ctx.record({
        kind: 'clients.competences-imported',
        subject: { type: 'client', id: clientId },
        dataClass: 'profile',
        clientId,
        after: { count, importRunId: run.id },
      })
    }
  },
}
