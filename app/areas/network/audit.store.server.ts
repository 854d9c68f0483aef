import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { AuditFilter } from './audit-filter'
import { auditedSql, findingSql, prioritySql, type AuditScope } from './audit-sql.store.server'
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

const mostLeaning = sql`order by coalesce(held.alone, 0) desc, coalesce(held.in_touch, 0) desc`

const peopleSql = (networkId: string, take: number) => sql`
  select m.id, m.display_name as name, g.name as organisation, coalesce(own.owned, 0) as owned,
    coalesce(held.in_touch, 0) as "inTouch", coalesce(held.alone, 0) as alone
  from membership m join organisation g on g.network_id = m.network_id and g.id = m.organisation_id
    left join (
      select t.membership_id as id, count(*)::int as in_touch, (count(*) filter (where a.in_touch = 1))::int as alone
      from touch t join audited a on a.id = t.employer_id and a.relation_state = 'existing' group by t.membership_id
    ) held on held.id = m.id
    left join (
      select a.owner_id as id, count(*)::int as owned from audited a
      where a.relation_state = 'existing' and not a.is_ownerless group by a.owner_id
    ) own on own.id = m.id
  where m.network_id = ${networkId}::uuid and (held.id is not null or own.id is not null)
  ${mostLeaning}, m.display_name, m.id limit ${take}`

const organisationsSql = (networkId: string, take: number) => sql`
  select g.id, g.name, null as organisation, coalesce(own.owned, 0) as owned, coalesce(held.in_touch, 0) as "inTouch",
    coalesce(held.alone, 0) as alone
  from organisation g
    left join (
      select s.organisation_id as id, count(*)::int as in_touch, (count(*) filter (where a.is_one_side))::int as alone
      from (select distinct t.employer_id, t.side from touch t) t
        join (select distinct side, organisation_id from staff) s on s.side = t.side
        join audited a on a.id = t.employer_id and a.relation_state = 'existing'
      group by s.organisation_id
    ) held on held.id = g.id
    left join (
      select a.owner_organisation_id as id, count(*)::int as owned from audited a
      where a.relation_state = 'existing' and not a.is_ownerless group by a.owner_organisation_id
    ) own on own.id = g.id
  where g.network_id = ${networkId}::uuid and (held.id is not null or own.id is not null)
  ${mostLeaning}, g.name, g.id limit ${take}`

/** How many relations there are, how many of each finding, the grid, and on whom it leans; one pass over the network. */
export async function auditSums(db: Tx, scope: AuditScope, filter: AuditFilter, people = 50): Promise<AuditSums> {
  const counted = findingKeys.map(
    key => sql`(count(*) filter (where ${findingSql(key, scope)}))::int as ${Prisma.raw(`"${key}"`)}`,
  )
  const [found] = await db.$queryRaw<
    { counts: CountRow[] | null; people: Share[] | null; organisations: Share[] | null }[]
  >`
    with ${auditedSql(scope, filter)}, counted as (
      select a.relation_state as "relationState", a.strength, a.importance, count(*)::int as count, ${join(counted)}
      from audited a group by a.relation_state, a.strength, a.importance
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

export const relationColumns = sql`a.id, a.name, a.relation_state as "relationState", a.strength, a.importance,
  a.owner_name as "ownerName", a.last_contact_on as "lastContactOn", a.days_overdue as "daysOverdue",
  a.late_promises as "latePromises", a.contacts, a.in_touch as "inTouch", ${prioritySql} as priority`

const byPriority: ListOrder = { by: prioritySql, type: 'int' }

/** One page of relations of a finding, the most urgent first. */
export async function pageOfRelations(
  db: Tx,
  scope: AuditScope,
  ask: { filter: AuditFilter; list: RelationList; place: ListPlace },
  size = 50,
): Promise<ListPage<RelationRow>> {
  const page = keyset(byPriority, 'down', sql`a.id`, ask.place)
  const chosen = ask.list === 'all' ? sql`true` : findingSql(ask.list, scope)
  const found = await db.$queryRaw<(RelationRow & { order: string })[]>`
    with ${auditedSql(scope, ask.filter)}
    select ${relationColumns}, ${page.order} from audited a where ${chosen} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}
