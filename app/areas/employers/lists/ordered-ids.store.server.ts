import type { Tx } from '~/platform/database.server'
import { readCursor, writeCursor } from '~/platform/list-cursor'
import type { ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import { isValueOf, type OrderSql } from './order-sql.store.server'

const { sql, raw, empty } = Prisma

/** Rows to choose from: a table or a join of some, what is asked of them, and their id. */
export interface Listed {
  from: Prisma.Sql
  where: Prisma.Sql
  id: Prisma.Sql
  /** The same for the first rows of an order that has an index: `from` cuts them off, `where` asks about each by itself. */
  head?: { from: (cut: Prisma.Sql) => Prisma.Sql; where: Prisma.Sql }
}

/**
 * So many rows at the head of an order are tried one by one before all rows beside them are collected. Where those do not fill the page,
 * few meet the filter.
 */
const headRows = 2_000

interface Found {
  id: string
  order: string | null
}

/** The ids of one page, in order, with the addresses of the pages around it. */
export interface IdPage {
  ids: string[]
  next: string | null
  previous: string | null
}

/** All rows with a value, those without one, or those with the value of a rank. */
type Part = 'filled' | 'unfilled' | number

/**
 * One page by keyset: as fast on the thousandth page as on the first. The rows with a value are asked first, and those without one
 * only when the page goes that far, so that each part can be read from an index.
 */
export async function idsInOrder(
  db: Tx,
  listed: Listed,
  order: OrderSql,
  direction: 'up' | 'down',
  place: ListPlace,
  size: number,
): Promise<IdPage> {
  const backwards = place.after === null && place.before !== null
  const cursor = readPlace(place.after ?? place.before, order)
  const isUp = (direction === 'up') !== backwards
  const parts = partsFrom(order, cursor, backwards, isUp)
  const found: Found[] = []
  for (const [index, part] of parts.entries()) {
    const left = size + 1 - found.length
    if (left > 0) found.push(...(await idsOfPart(db, listed, order, part, isUp, index === 0 ? cursor : null, left)))
  }
  const more = found.length > size
  const shown = found.slice(0, size)
  if (backwards) shown.reverse()
  const [first, last] = [shown[0], shown.at(-1)]
  return {
    ids: shown.map(one => one.id),
    next: last && (backwards || more) ? writeCursor(last.order, last.id) : null,
    previous: first && (backwards ? more : cursor !== null) ? writeCursor(first.order, first.id) : null,
  }
}

type Cursor = NonNullable<ReturnType<typeof readCursor>>

function readPlace(text: string | null, { type, unfilled, ranks }: OrderSql): Cursor | null {
  const asked = readCursor(text)
  if (!asked) return null
  if (asked.value === null) return unfilled ? asked : null
  if (ranks && !ranks[Number(asked.value) - 1]) return null
  return isValueOf(type, String(asked.value)) ? asked : null
}

/** The parts of a list from a place on, in the order in which they are read. */
function partsFrom({ unfilled, ranks }: OrderSql, cursor: Cursor | null, backwards: boolean, isUp: boolean): Part[] {
  const filled: Part[] = ranks ? ranks.map((_, index) => index + 1) : ['filled']
  if (!isUp) filled.reverse()
  const all: Part[] = unfilled === null ? filled : backwards ? ['unfilled', ...filled] : [...filled, 'unfilled']
  return cursor ? all.slice(all.indexOf(partOf(cursor, ranks))) : all
}

function partOf({ value }: Cursor, ranks: OrderSql['ranks']): Part {
  if (value === null) return 'unfilled'
  return ranks ? Number(value) : 'filled'
}

async function idsOfPart(
  db: Tx,
  { from, where, id: listedId, head }: Listed,
  order: OrderSql,
  part: Part,
  isUp: boolean,
  cursor: Cursor | null,
  limit: number,
): Promise<Found[]> {
  const [sign, way] = isUp ? [raw('>'), raw('asc')] : [raw('<'), raw('desc')]
  if (part === 'unfilled' && order.unfilled) {
    const behind = cursor ? sql`and ${listedId} ${sign} ${cursor.id}::uuid` : empty
    return db.$queryRaw<Found[]>`
      select ${listedId} as id, null::text as "order" from ${from}
      where ${where} and ${order.unfilled} ${behind} order by ${listedId} ${way} limit ${limit}`
  }
  const { by, id, type } = order
  if (typeof part === 'number') {
    const behind = cursor ? sql`and ${id} ${sign} ${cursor.id}::uuid` : empty
    return db.$queryRaw<Found[]>`
      select ${id} as id, ${String(part)} as "order" from ${from} ${order.join}
      where ${where} and ${order.ranks?.[part - 1] ?? sql`false`} ${behind} order by ${id} ${way} limit ${limit}`
  }
  const behind = cursor
    ? sql`and (${by}, ${id}) ${sign} (${String(cursor.value)}::text::${raw(type)}, ${cursor.id}::uuid)`
    : empty
  if (head && order.isIndexed) {
    const inOrder = sql`order by ${by} ${way}, ${id} ${way}`
    const few = await db.$queryRaw<Found[]>`
      select ${id} as id, (${by})::text as "order" from ${head.from(sql`${behind} ${inOrder} limit ${headRows}`)}
      where ${head.where} ${inOrder} limit ${limit}`
    if (few.length === limit) return few
  }
  return db.$queryRaw<Found[]>`
    select ${id} as id, (${by})::text as "order" from ${from} ${order.join}
    where ${where} and ${order.filled} ${behind} order by ${by} ${way}, ${id} ${way} limit ${limit}`
}
