import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { readCursor, writeCursor } from '~/platform/list-cursor'
import type { EmployerFilter, EmployerListAsk, EmployerSort } from './employer-list'
import { cellsSql } from './lists/column-sql.store.server'
import type { ListColumn } from './lists/columns'
import { whereConditions, type FilterContext } from './lists/filter-sql.store.server'
import { codeRangeOf } from './sectors'

export interface EmployerRow {
  id: string
  name: string
  /** Values by column, as jsonb gives them: days are `2026-11-23`. */
  cells: Record<string, unknown>
}

interface FoundRow extends EmployerRow {
  order: string
}

export interface EmployerPage {
  rows: EmployerRow[]
  next: string | null
  previous: string | null
}

/** Matches of a search that are looked at; beyond it a search is too wide to be useful. */
const mostMatches = 5_000

const number = { type: Prisma.sql`int`, form: /^-?\d{1,9}$/ }
const text = { type: Prisma.sql`text`, form: /^/ }
const date = { type: Prisma.sql`date`, form: /^\d{4}-\d\d-\d\d$/ }

/**
 * What each order sorts by, the SQL type of its cursor and the form of one. Name, level and last contact have an index; the others
 * are read from the rows of the employers and kept as far as a page goes. What is not filled in comes before the rest.
 */
const orders: Record<EmployerSort, { by: Prisma.Sql; type: Prisma.Sql; form: RegExp }> = {
  name: { by: Prisma.sql`e.sort_name`, ...text },
  level: { by: Prisma.sql`e.level`, ...number },
  lastContact: { by: Prisma.sql`coalesce(e.last_contact_on, date '0001-01-01')`, ...date },
  sector: { by: Prisma.sql`coalesce(e.sector_code, '')`, ...text },
  state: { by: Prisma.sql`e.relation_state`, ...text },
  strength: { by: Prisma.sql`coalesce(e.strength, 0)`, ...number },
  importance: { by: Prisma.sql`coalesce(e.importance, 0)`, ...number },
  target: { by: Prisma.sql`coalesce(e.target_level, 0)`, ...number },
  targetOn: { by: Prisma.sql`coalesce(e.target_on, date '0001-01-01')`, ...date },
  cadence: { by: Prisma.sql`coalesce(e.cadence_days, 0)`, ...number },
  headcount: { by: Prisma.sql`coalesce(e.headcount, -1)`, ...number },
  kvk: { by: Prisma.sql`coalesce(e.kvk_number, '')`, ...text },
}

/** One page of employers with these columns, by keyset: as fast on the thousandth page as on the first. */
export async function pageOfEmployers(
  db: Tx,
  scope: FilterContext,
  ask: EmployerListAsk,
  columns: readonly ListColumn[],
  size = 50,
): Promise<EmployerPage> {
  const { networkId } = scope
  const { by, type, form } = orders[ask.sort.key]
  const backwards = ask.after === null && ask.before !== null
  const asked = readCursor(ask.after ?? ask.before)
  const cursor = asked && form.test(String(asked.value)) ? asked : null
  const isUp = (ask.sort.direction === 'up') !== backwards
  const [sign, way] = isUp ? [Prisma.sql`>`, Prisma.sql`asc`] : [Prisma.sql`<`, Prisma.sql`desc`]
  const place = cursor
    ? Prisma.sql`and (${by}, e.id) ${sign} (${String(cursor.value)}::text::${type}, ${cursor.id}::uuid)`
    : Prisma.empty
  const { cells, joins } = cellsSql(columns, scope)
  const found = await db.$queryRaw<FoundRow[]>`
    with chosen as (
      select e.id, ${by} as by
      from employer e where ${employerConditions(scope, ask.filter)} ${place}
      order by ${by} ${way}, e.id ${way} limit ${size + 1}
    )
    select e.id, e.name, c.by::text as "order", ${cells} as cells
    from chosen c join employer e on e.network_id = ${networkId}::uuid and e.id = c.id ${joins}
    order by c.by ${way}, c.id ${way}`
  const more = found.length > size
  const shown = more ? found.slice(0, size) : found
  if (backwards) shown.reverse()
  const first = shown[0]
  const last = shown[shown.length - 1]
  return {
    rows: shown.map(({ order: _, ...row }) => row),
    next: last && (backwards || more) ? writeCursor(last.order, last.id) : null,
    previous: first && (backwards ? more : cursor !== null) ? writeCursor(first.order, first.id) : null,
  }
}

/** Counting further than this takes longer than anybody reads. */
export const mostCounted = 10_000

/** How many employers there are with these filters; null for more than 10,000. */
export async function countEmployers(db: Tx, scope: FilterContext, filter: EmployerFilter): Promise<number | null> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select from employer e where ${employerConditions(scope, filter)} limit ${mostCounted + 1}
    ) counted`
  const count = rows[0]?.count ?? 0
  return count > mostCounted ? null : count
}

/** What a filter asks of `employer e`; archived employers are left out. */
export function employerConditions(scope: FilterContext, filter: EmployerFilter): Prisma.Sql {
  const { networkId, today } = scope
  const parts = [Prisma.sql`e.network_id = ${networkId}::uuid`, Prisma.sql`e.archived_at is null`]
  if (filter.words)
    parts.push(Prisma.sql`e.id = any (array(select ctx.find_employers(${filter.words}, ${mostMatches})))`)
  if (filter.section) {
    const { from, until } = codeRangeOf(filter.section)
    parts.push(
      Prisma.sql`(e.sector_code = ${filter.section} or (e.sector_code >= ${from} and e.sector_code < ${until}))`,
    )
  }
  if (filter.city) {
    parts.push(
      Prisma.sql`e.id in (select s.employer_id from site s where s.network_id = ${networkId}::uuid and s.city = ${filter.city})`,
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
