import { Prisma } from '~/platform/prisma/client'
import { filled, idProblem, type ImportPlan, type RowProblem } from '~/areas/imports/import-plan'
import { classifyAgainst } from '~/areas/imports/import-rows.store.server'
import { vacancyCompetencesTable } from './files'
import { defaultWeights } from './vacancy'

/** `vacancy_competences.csv`: what places ask. A line that is not in the file stays as it is. */
export const vacancyCompetencesPlan: ImportPlan<typeof vacancyCompetencesTable.columns> = {
  kind: 'vacancy_competences',
  permission: 'vacancies.import',
  table: vacancyCompetencesTable,
  keepsExtra: false,
  needsMember: false,
  stage: row => {
    const { vacancy_id, competence_uri, kind, level, weight } = row.values
    const cells = filled({ vacancy_id, competence_uri, kind, level, weight: weight ?? defaultWeights[kind] }, {})
    return { line: row.line, externalId: `${vacancy_id} ${competence_uri}`, cells }
  },
  check: async (ctx, run, limit) => {
    const rows = await ctx.db.$queryRaw<(Omit<RowProblem, 'expected'> & { file: string })[]>`
      select r.line, x."column", x.found, x.file from import_row r
      cross join lateral (values
        ('vacancy_id', r.cells->>'vacancy_id', 'vacancies', not exists (
          select from vacancy v where v.network_id = ${run.networkId}::uuid and v.external_id = r.cells->>'vacancy_id')),
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
        select r.line, r.cells, c.id, v.employer_id, jsonb_build_object('vacancy_id', v.external_id, 'competence_uri', c.concept_uri,
          'kind', c.kind, 'level', c.level, 'weight', trim_scale(c.weight)) as held
        from import_row r
        join vacancy v on v.network_id = ${run.networkId}::uuid and v.external_id = r.cells->>'vacancy_id'
        left join vacancy_competence c on c.network_id = ${run.networkId}::uuid and c.vacancy_id = v.id and c.concept_uri = r.cells->>'competence_uri'
        where r.run_id = ${run.id}::uuid`,
    ),
  merge: async (ctx, run, { from, to }) => {
    await ctx.db.$executeRaw`
      insert into vacancy_competence (id, network_id, vacancy_id, concept_uri, kind, level, weight)
      select r.subject_id, r.network_id, v.id, r.after->>'competence_uri', r.after->>'kind', (r.after->>'level')::int, (r.after->>'weight')::numeric
      from import_row r join vacancy v on v.network_id = r.network_id and v.external_id = r.after->>'vacancy_id'
      where r.run_id = ${run.id}::uuid and r.line between ${from} and ${to} and r.state = 'new'`
    await ctx.db.$executeRaw`
      update vacancy_competence c set kind = coalesce(r.after->>'kind', c.kind), level = coalesce((r.after->>'level')::int, c.level),
        weight = coalesce((r.after->>'weight')::numeric, c.weight)
      from import_row r
      where r.run_id = ${run.id}::uuid and r.line between ${from} and ${to} and r.state = 'changed' and c.id = r.subject_id
        and c.network_id = ${run.networkId}::uuid`
  },
}
