import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { readCursor, writeCursor } from '~/platform/list-cursor'
import type { EmployerFilter, EmployerListAsk, EmployerSort } from './employer-list'
import { codeRangeOf } from './sectors'

export interface EmployerRow {
  id: string
  name: string
  city: string | null
  sectorCode: string | null
  relationState: string
  level: number
  targetLevel: number | null
  ownerName: string | null
  lastContactOn: Date | null
  nextStep: string | null
  nextStepOn: Date | null
}

interface FoundRow extends EmployerRow {
  order: string | number
}

export interface EmployerPage {
  rows: EmployerRow[]
  next: string | null
  previous: string | null
}

/** Matches of a search that are looked at; beyond it a search is too wide to be useful. */
const mostMatches = 5_000

/** What each order sorts by: an expression with an index, and the SQL type of its cursor. */
const orders: Record<EmployerSort, { by: Prisma.Sql; type: Prisma.Sql }> = {
  name: { by: Prisma.sql`e.sort_name`, type: Prisma.sql`text` },
  level: { by: Prisma.sql`e.level`, type: Prisma.sql`int` },
  lastContact: { by: Prisma.sql`coalesce(e.last_contact_on, date '0001-01-01')`, type: Prisma.sql`date` },
}

/** One page of employers, by keyset: as fast on the thousandth page as on the first. */
export async function pageOfEmployers(
  db: Tx,
  networkId: string,
  ask: EmployerListAsk,
  today: string,
  size = 50,
): Promise<EmployerPage> {
  const { by, type } = orders[ask.sort.key]
  const backwards = ask.after === null && ask.before !== null
  const cursor = readCursor(ask.after ?? ask.before)
  const isUp = (ask.sort.direction === 'up') !== backwards
  const [sign, way] = isUp ? [Prisma.sql`>`, Prisma.sql`asc`] : [Prisma.sql`<`, Prisma.sql`desc`]
  const place = cursor
    ? Prisma.sql`and (${by}, e.id) ${sign} (${String(cursor.value)}::text::${type}, ${cursor.id}::uuid)`
    : Prisma.empty
  const found = await db.$queryRaw<FoundRow[]>`
    with chosen as (
      select e.id, e.name, e.sector_code, e.relation_state, e.level, e.target_level, e.owner_id, e.last_contact_on, ${by} as by
      from employer e where ${conditions(networkId, ask.filter, today)} ${place}
      order by ${by} ${way}, e.id ${way} limit ${size + 1}
    )
    select c.id, c.name, c.sector_code as "sectorCode", c.relation_state as "relationState", c.level, c.target_level as "targetLevel",
      c.last_contact_on as "lastContactOn", c.by::text as "order", m.display_name as "ownerName", s.city,
      t.title as "nextStep", t.due_on as "nextStepOn"
    from chosen c
    left join membership m on m.id = c.owner_id
    left join lateral (select s.city from site s where s.network_id = ${networkId}::uuid and s.employer_id = c.id
      order by s.is_main desc, s.id limit 1) s on true
    left join lateral (select t.title, t.due_on from task t where t.network_id = ${networkId}::uuid and t.employer_id = c.id
      and t.state = 'open' and t.client_id is null order by t.due_on, t.id limit 1) t on true
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
export async function countEmployers(
  db: Tx,
  networkId: string,
  filter: EmployerFilter,
  today: string,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select from employer e where ${conditions(networkId, filter, today)} limit ${mostCounted + 1}
    ) counted`
  const count = rows[0]?.count ?? 0
  return count > mostCounted ? null : count
}

function conditions(networkId: string, filter: EmployerFilter, today: string): Prisma.Sql {
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
  if (filter.levelMax !== null) parts.push(Prisma.sql`e.level < ${filter.levelMax}`)
  if (filter.levelMin !== null) parts.push(Prisma.sql`e.level >= ${filter.levelMin}`)
  if (filter.ownerId) parts.push(Prisma.sql`e.owner_id = ${filter.ownerId}::uuid`)
  if (filter.quietDays !== null) {
    parts.push(Prisma.sql`coalesce(e.last_contact_on, date '0001-01-01') < ${today}::date - ${filter.quietDays}::int`)
  }
  return Prisma.join(parts, ' and ')
}
