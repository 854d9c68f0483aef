import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { isEmployerSort, type EmployerFilter, type EmployerListAsk, type EmployerSort } from './employer-list'
import { cellsSql } from './lists/column-sql.store.server'
import { columnsOf, type ListColumn } from './lists/columns'
import type { FilterContext } from './lists/filter-context'
import { whereConditions } from './lists/filter-sql.store.server'
import { always, indexed, maybe, ownOrder, type OrderSql } from './lists/order-sql.store.server'
import { idsInOrder, type Listed } from './lists/ordered-ids.store.server'
import { stoppingEarly } from './lists/room.store.server'
import { codeRangeOf } from './sectors'

export interface EmployerRow {
  id: string
  name: string
  /** Values by column, as jsonb gives them: days are `2026-11-23`. */
  cells: Record<string, unknown>
}

export interface EmployerPage {
  rows: EmployerRow[]
  next: string | null
  previous: string | null
}

/** Matches of a search that are looked at; beyond it a search is too wide to be useful. */
const mostMatches = 5_000

const id = Prisma.sql`e.id`

/**
 * What each order sorts by. Name, level and last contact have an index; the others are read from the rows of the employers and
 * kept as far as a page goes. Nobody ever spoke to somebody without a last contact: that is longer ago than any day.
 */
const orders: Record<EmployerSort, OrderSql> = {
  name: indexed(Prisma.sql`e.sort_name`, 'text', id),
  level: indexed(Prisma.sql`e.level`, 'int', id),
  lastContact: indexed(Prisma.sql`coalesce(e.last_contact_on, date '0001-01-01')`, 'date', id),
  sector: maybe(Prisma.sql`e.sector_code`, 'text', id),
  state: always(Prisma.sql`e.relation_state`, 'text', id),
  strength: maybe(Prisma.sql`e.strength`, 'int', id),
  importance: maybe(Prisma.sql`e.importance`, 'int', id),
  target: maybe(Prisma.sql`e.target_level`, 'int', id),
  targetOn: maybe(Prisma.sql`e.target_on`, 'date', id),
  cadence: maybe(Prisma.sql`e.cadence_days`, 'int', id),
  headcount: maybe(Prisma.sql`e.headcount`, 'int', id),
  kvk: maybe(Prisma.sql`e.kvk_number`, 'text', id),
}

function orderOf(key: string, scope: FilterContext): OrderSql {
  if (isEmployerSort(key)) return orders[key]
  const own = columnsOf(scope.fields).find(one => one.key === key)?.own
  return own ? ownOrder(own, scope) : orders.name
}

/** One page of employers with these columns. */
export async function pageOfEmployers(
  db: Tx,
  scope: FilterContext,
  ask: EmployerListAsk,
  columns: readonly ListColumn[],
  size = 50,
): Promise<EmployerPage> {
  const { networkId } = scope
  const { filter } = ask
  const listed: Listed = { from: Prisma.sql`employer e`, where: employerConditions(scope, filter), id }
  if (filter.where || filter.within) {
    listed.head = {
      from: cut => Prisma.sql`(select e.* from employer e
        where e.network_id = ${networkId}::uuid and e.archived_at is null ${cut}) e`,
      where: employerConditions({ ...scope, beside: 'one by one' }, filter),
    }
  }
  const { ids, ...around } = await idsInOrder(db, listed, orderOf(ask.sort.key, scope), ask.sort.direction, ask, size)
  if (ids.length === 0) return { rows: [], ...around }
  const { cells, joins } = cellsSql(columns, scope)
  const rows = await db.$queryRaw<EmployerRow[]>`
    select e.id, e.name, ${cells} as cells
    from unnest(${ids}::uuid[]) with ordinality as chosen(id, at)
    join employer e on e.network_id = ${networkId}::uuid and e.id = chosen.id ${joins}
    order by chosen.at`
  return { rows, ...around }
}

/** Counting further than this takes longer than anybody reads. */
export const mostCounted = 10_000

/** How many employers there are with these filters; null for more than 10,000. */
export async function countEmployers(db: Tx, scope: FilterContext, filter: EmployerFilter): Promise<number | null> {
  const where = employerConditions({ ...scope, beside: 'joined' }, filter)
  const ask = () =>
    db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from (select from employer e where ${where} limit ${mostCounted + 1}) counted`
  const rows = await (filter.where || filter.within ? stoppingEarly(db, ask) : ask())
  const count = rows[0]?.count ?? 0
  return count > mostCounted ? null : count
}

/** What a filter asks of `employer e`; archived employers are left out. */
export function employerConditions(scope: FilterContext, filter: EmployerFilter): Prisma.Sql {
  const { networkId, today } = scope
  const parts = [Prisma.sql`e.network_id = ${networkId}::uuid`, Prisma.sql`e.archived_at is null`]
  if (filter.words)
    parts.push(Prisma.sql`e.id = any (array(select ctx.find_employers_by_all(${filter.words}, ${mostMatches})))`)
  if (filter.section) {
    const { from, until } = codeRangeOf(filter.section)
    parts.push(
      Prisma.sql`(e.sector_code = ${filter.section} or (e.sector_code >= ${from} and e.sector_code < ${until}))`,
    )
  }
  if (filter.city) {
    parts.push(
      Prisma.sql`(e.id in (select s.employer_id from site s where s.network_id = ${networkId}::uuid and s.city = ${filter.city})) is true`,
    )
  }
  if (filter.relationState) parts.push(Prisma.sql`e.relation_state = ${filter.relationState}`)
  if (filter.strength !== null) parts.push(Prisma.sql`e.strength = ${filter.strength}`)
  if (filter.levelMax !== null) parts.push(Prisma.sql`e.level < ${filter.levelMax}`)
  if (filter.levelMin !== null) parts.push(Prisma.sql`e.level >= ${filter.levelMin}`)
  if (filter.ownerId) parts.push(Prisma.sql`e.owner_id = ${filter.ownerId}::uuid`)
  if (filter.quietDays !== null) {
    parts.push(Prisma.sql`coalesce(e.last_contact_on, date '0001-01-01') < ${today}::date - ${filter.quietDays}::int`)
  }
  if (filter.where) parts.push(whereConditions(filter.where, scope))
  if (filter.within) parts.push(whereConditions(filter.within, scope))
  return Prisma.join(parts, ' and ')
}
