import { Prisma } from '~/platform/prisma/client'
import { filled, idProblem, type ImportPlan, type RowProblem } from '~/areas/imports/import-plan'
import { classifyAgainst } from '~/areas/imports/import-rows.store.server'
import { contactRoles } from './employer'
import { contactsTable } from './files'

/** `contacts.csv`: people of employers that were read in before. */
export const contactsPlan: ImportPlan<typeof contactsTable.columns> = {
  kind: 'contacts',
  permission: 'employers.import',
  table: contactsTable,
  keepsExtra: true,
  needsMember: false,
  stage: row => {
    const { contact_id, ...values } = row.values
    return { line: row.line, externalId: contact_id, cells: filled(values, row.extra) }
  },
  inspect: row => {
    const unknown = row.values.roles?.find(role => !(contactRoles as readonly string[]).includes(role))
    if (unknown === undefined) return []
    return [
      {
        column: 'roles',
        found: { code: 'raw', params: { text: unknown } },
        expected: { code: 'listOf', params: { values: contactRoles.join(', ') } },
      },
    ]
  },
  check: async (ctx, run, limit) => {
    const rows = await ctx.db.$queryRaw<Omit<RowProblem, 'expected'>[]>`
      select r.line, 'employer_id' as "column", r.cells->>'employer_id' as found from import_row r
      where r.run_id = ${run.id}::uuid and not exists (
        select from employer e where e.network_id = ${run.networkId}::uuid and e.external_id = r.cells->>'employer_id')
      order by r.line limit ${limit}`
    return rows.map(row => ({ ...row, expected: idProblem('employers') }))
  },
  classify: (ctx, run) =>
    classifyAgainst(
      ctx.db,
      run.id,
      Prisma.sql`
        select r.line, r.cells, c.id, e.id as employer_id, jsonb_build_object('employer_id', o.external_id, 'first_name', c.first_name,
          'last_name', c.last_name, 'function', c.function, 'email', c.email, 'phone', c.phone, 'language', c.language, 'roles', to_jsonb(c.roles),
          'extra', c.extra) as held
        from import_row r
        join employer e on e.network_id = ${run.networkId}::uuid and e.external_id = r.cells->>'employer_id'
        left join contact c on c.network_id = ${run.networkId}::uuid and c.external_id = r.external_id
        left join employer o on o.id = c.employer_id
        where r.run_id = ${run.id}::uuid`,
    ),
  merge: async (ctx, run, { from, to }) => {
    await ctx.db.$executeRaw`
      insert into contact (id, network_id, employer_id, external_id, first_name, last_name, function, email, phone, language, roles, extra,
        created_at, updated_at)
      select r.subject_id, r.network_id, r.employer_id, r.external_id, r.after->>'first_name', r.after->>'last_name', r.after->>'function',
        r.after->>'email', r.after->>'phone', r.after->>'language',
        coalesce((select array_agg(x) from jsonb_array_elements_text(r.after->'roles') x), '{}'), coalesce(r.after->'extra', '{}'),
        ${ctx.now}::timestamptz, ${ctx.now}::timestamptz
      from import_row r where r.run_id = ${run.id}::uuid and r.line between ${from} and ${to} and r.state = 'new'`
    await ctx.db.$executeRaw`
      update contact c set employer_id = r.employer_id, first_name = coalesce(r.after->>'first_name', c.first_name),
        last_name = coalesce(r.after->>'last_name', c.last_name), function = coalesce(r.after->>'function', c.function),
        email = coalesce(r.after->>'email', c.email), phone = coalesce(r.after->>'phone', c.phone),
        language = coalesce(r.after->>'language', c.language),
        roles = coalesce((select array_agg(x) from jsonb_array_elements_text(r.after->'roles') x), c.roles),
        site_id = case when c.employer_id = r.employer_id then c.site_id end,
        extra = c.extra || coalesce(r.after->'extra', '{}'), version = c.version + 1, updated_at = ${ctx.now}::timestamptz
      from import_row r
      where r.run_id = ${run.id}::uuid and r.line between ${from} and ${to} and r.state = 'changed' and c.id = r.subject_id
        and c.network_id = ${run.networkId}::uuid`
  },
}
