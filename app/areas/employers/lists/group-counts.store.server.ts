import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { EmployerFilter } from '../employer-list'
import { employerConditions } from '../employer-list.store.server'
import { sectionOf } from '../sectors'
import type { FilterField } from './filter-fields'
import type { FilterContext } from './filter-context'
import { townsSql } from './rows-sql.store.server'
import { isOurGrouping, type GroupCount, type OurGrouping } from './grouping'

const { sql, raw } = Prisma

type Counting = (where: Prisma.Sql, scope: FilterContext) => Prisma.Sql

const byColumn =
  (column: string): Counting =>
  where =>
    sql`select ${raw(`e.${column}`)}::text as value, null::text as name, count(*)::int as count
      from employer e where ${where} group by ${raw(`e.${column}`)}`

const countings: Record<OurGrouping, Counting> = {
  state: byColumn('relation_state'),
  strength: byColumn('strength'),
  level: byColumn('level'),
  sector: byColumn('sector_code'),
  owner: (where, { networkId }) => sql`
    select g.owner_id::text as value, m.display_name as name, g.count from (
      select e.owner_id, count(*)::int as count from employer e where ${where} group by e.owner_id
    ) g left join membership m on m.network_id = ${networkId}::uuid and m.id = g.owner_id`,
  // An employer stands with each place where it has a site, as in the filter; places that differ in case or accents are one.
  city: (where, { networkId }) => sql`
    with recursive ${townsSql(networkId)},
    named as (select public.norm(name) as place, min(name) as name from town where name is not null group by 1),
    counted as (select e.places, count(*)::int as count from employer e where ${where} group by e.places)
    select n.name as value, n.name, sum(c.count)::int as count
    from counted c cross join lateral unnest(case when c.places = '{}' then array[null::text] else c.places end) x(place)
    left join named n on n.place = x.place group by n.name`,
}

/** How many employers of a filter there are in each group of a field, in one statement. */
export async function countGroups(
  db: Tx,
  scope: FilterContext,
  filter: EmployerFilter,
  field: FilterField,
): Promise<GroupCount[]> {
  const where = employerConditions(scope, filter)
  if (isOurGrouping(field.key)) {
    const rows = await db.$queryRaw<GroupCount[]>(countings[field.key](where, scope))
    return field.key === 'sector' ? bySection(rows) : rows
  }
  const fieldId = field.source.of === 'own' ? field.source.fieldId : null
  return db.$queryRaw<GroupCount[]>`
    select x.word as value, null::text as name, count(*)::int as count
    from employer e left join employer_field_value x
      on x.network_id = ${scope.networkId}::uuid and x.field_id = ${fieldId}::uuid and x.employer_id = e.id
    where ${where} group by x.word`
}

function bySection(rows: readonly GroupCount[]): GroupCount[] {
  const sections = new Map<string | null, number>()
  for (const { value, count } of rows) {
    const section = sectionOf(value) ?? null
    sections.set(section, (sections.get(section) ?? 0) + count)
  }
  return [...sections].map(([value, count]) => ({ value, name: null, count }))
}
