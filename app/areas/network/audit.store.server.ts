import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { AuditFilter } from './audit-filter'
import { auditedSql, findingSql, inTouchSince, prioritySql, type AuditScope } from './audit-sql.store.server'
import { findingKeys, type FindingKey, type RelationList } from './findings'
import type { GridCount } from './relation-grid'
import { countByStrategy, type Standing, type Strategy } from './strategies'

const { sql, join } = Prisma

/** How much of the network stands with one colleague or organisation. */
export interface Share {
  id: string
  name: string
  /** Organisation of a colleague; null for an organisation. */
  organisation: string | null
  /** Going relations that they own. */
  owned: number
  /** Going relations that they were in touch with in a year. */
  inTouch: number
  /** Of those, where nobody else was. */
  alone: number
}

export interface AuditSums {
  relations: number
  findings: Record<FindingKey, number>
  grid: GridCount[]
  /** For how many relations each strategy is proposed. */
  strategies: Record<Strategy, number>
  /** Those on whom most leans first. */
  people: Share[]
  organisations: Share[]
}

type CountRow = GridCount & Standing & Record<FindingKey, number>

const mostLeaning = sql`order by coalesce(alone.count, 0) desc, coalesce(held.count, 0) desc`

/**
 * `fact`: each relation once, with its findings as bits of one number. `leaning`: on whom those that go on lean, and how many. `touch`: who
 * was in touch with each, of colleagues who are there.
 */
const factsSql = (scope: AuditScope) => sql`
  fact as materialized (
    select a.id, a.relation_state, a.strength, a.importance, a.is_ownerless, a.owner_id, a.alone_id, a.one_side_id,
      ${join(
        findingKeys.map((key, at) => sql`case when ${findingSql(key, scope)} then ${1 << at}::int else 0 end`),
        ' + ',
      )} as found
    from audited a
  ), leaning as materialized (
    select case when not f.is_ownerless then f.owner_id end as owner_id, f.alone_id, f.one_side_id, count(*)::int as count
    from fact f where f.relation_state = 'existing' group by 1, 2, 3
  ), touch as materialized (
    select t.membership_id, s.organisation_id, t.employer_id
    from employer_touch t join staff s on s.id = t.membership_id join fact f on f.id = t.employer_id and f.relation_state = 'existing'
    where t.network_id = ${scope.networkId}::uuid and t.last_at >= ${inTouchSince(scope)}
  )`

const shareColumns = sql`coalesce(own.count, 0) as owned, coalesce(held.count, 0) as "inTouch", coalesce(alone.count, 0) as alone`

const peopleSql = (networkId: string, take: number) => sql`
  select m.id, m.display_name as name, g.name as organisation, ${shareColumns}
  from membership m join organisation g on g.network_id = m.network_id and g.id = m.organisation_id
    left join (select t.membership_id as id, count(*)::int as count from touch t group by t.membership_id) held on held.id = m.id
    left join (
      select l.alone_id as id, sum(l.count)::int as count from leaning l group by l.alone_id
    ) alone on alone.id = m.id
    left join (
      select l.owner_id as id, sum(l.count)::int as count from leaning l group by l.owner_id
    ) own on own.id = m.id
  where m.network_id = ${networkId}::uuid and (held.id is not null or own.id is not null)
  ${mostLeaning}, m.display_name, m.id limit ${take}`

const organisationsSql = (networkId: string, take: number) => sql`
  select g.id, g.name, null as organisation, ${shareColumns}
  from organisation g
    left join (
      select t.organisation_id as id, count(*)::int as count
      from (select distinct t.employer_id, t.organisation_id from touch t) t group by t.organisation_id
    ) held on held.id = g.id
    left join (
      select s.organisation_id as id, sum(l.count)::int as count from leaning l join staff s on s.id = l.one_side_id
      group by s.organisation_id
    ) alone on alone.id = g.id
    left join (
      select s.organisation_id as id, sum(l.count)::int as count from leaning l join staff s on s.id = l.owner_id
      group by s.organisation_id
    ) own on own.id = g.id
  where g.network_id = ${networkId}::uuid and (held.id is not null or own.id is not null)
  ${mostLeaning}, g.name, g.id limit ${take}`

/** How many relations there are, how many of each finding, the grid, and on whom it leans; one pass over the network. */
export async function auditSums(db: Tx, scope: AuditScope, filter: AuditFilter, people = 50): Promise<AuditSums> {
  const counted = findingKeys.map(
    (key, at) =>
      sql`coalesce(sum(f.count) filter (where f.found & ${1 << at}::int <> 0), 0)::int as ${Prisma.raw(`"${key}"`)}`,
  )
  const [found] = await db.$queryRaw<
    { counts: CountRow[] | null; people: Share[] | null; organisations: Share[] | null }[]
  >`
    with ${auditedSql(scope, filter)}, ${factsSql(scope)}, counted as (
      select f.relation_state as "relationState", f.strength, f.importance, sum(f.count)::int as count, ${join(counted)}
      from (
        select relation_state, strength, importance, found, count(*) as count from fact
        group by relation_state, strength, importance, found
      ) f group by f.relation_state, f.strength, f.importance
    )
    select (select json_agg(c) from counted c) as counts,
      (select json_agg(p) from (${peopleSql(scope.networkId, people)}) p) as people,
      (select json_agg(o) from (${organisationsSql(scope.networkId, people)}) o) as organisations`
  const rows = found?.counts ?? []
  const sum = (key: FindingKey | 'count') => rows.reduce((total, row) => total + row[key], 0)
  return {
    relations: sum('count'),
    findings: Object.fromEntries(findingKeys.map(key => [key, sum(key)])) as Record<FindingKey, number>,
    grid: rows.map(({ strength, importance, count, overdue }) => ({ strength, importance, count, overdue })),
    strategies: countByStrategy(rows),
    people: found?.people ?? [],
    organisations: found?.organisations ?? [],
  }
}

export interface RelationRow {
  id: string
  name: string
  relationState: string
  strength: number | null
  importance: number | null
  ownerName: string | null
  lastContactOn: Date | null
  daysOverdue: number | null
  latePromises: number
  contacts: number
  inTouch: number
  priority: number
}

/**
 * What a row of a list shows of `chosen a`: relations with their priority and days overdue. What takes a look at rows beside the
 * employer is read for those that are shown, and for no other.
 */
export function relationColumns(scope: AuditScope): Prisma.Sql {
  const { networkId, today } = scope
  return sql`a.id, e.name, e.relation_state as "relationState", e.strength, e.importance, m.display_name as "ownerName",
    e.last_contact_on as "lastContactOn", a.days_overdue as "daysOverdue", a.priority,
    (select count(*)::int from promise x where x.network_id = ${networkId}::uuid and x.employer_id = a.id
      and x.state = 'open' and x.due_on < ${today}::date) as "latePromises",
    (select count(*)::int from contact x where x.network_id = ${networkId}::uuid and x.employer_id = a.id and x.left_on is null) as contacts,
    (select count(*)::int from employer_touch x join staff s on s.id = x.membership_id
      where x.network_id = ${networkId}::uuid and x.employer_id = a.id and x.last_at >= ${inTouchSince(scope)}) as "inTouch"`
}

/** The employers of `chosen a` and who owns them. */
export const chosenRelations = (networkId: string) => sql`chosen a
  join employer e on e.network_id = ${networkId}::uuid and e.id = a.id
  left join membership m on m.network_id = ${networkId}::uuid and m.id = e.owner_id`

/** By priority: the order in which relations are looked for, and that of the rows that were found. */
export const byPriority: ListOrder = { by: prioritySql, type: 'int' }
export const chosenOrder: ListOrder = { by: sql`a.priority`, type: 'int' }

/** One page of relations of a finding, the most urgent first. */
export async function pageOfRelations(
  db: Tx,
  scope: AuditScope,
  ask: { filter: AuditFilter; list: RelationList; place: ListPlace },
  size = 50,
): Promise<ListPage<RelationRow>> {
  const page = keyset(byPriority, 'down', sql`a.id`, ask.place)
  const inOrder = keyset(chosenOrder, 'down', sql`a.id`, ask.place).orderBy
  const isFound = ask.list === 'all' ? sql`true` : findingSql(ask.list, scope)
  const found = await db.$queryRaw<(RelationRow & { order: string })[]>`
    with ${auditedSql(scope, ask.filter)}, chosen as (
      select a.id, a.days_overdue, ${prioritySql} as priority
      from audited a where ${isFound} and ${page.from} order by ${page.orderBy} limit ${size + 1}
    )
    select ${relationColumns(scope)}, a.priority::text as "order" from ${chosenRelations(scope.networkId)} order by ${inOrder}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}
