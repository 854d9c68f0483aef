import { z } from 'zod'
import { readCursor, writeCursor } from './list-cursor'
import { Prisma } from './prisma/client'

/** What a list is ordered by: an expression that is never null, and how its cursor is read. */
export interface ListOrder {
  by: Prisma.Sql
  type: 'text' | 'int' | 'date' | 'timestamptz'
}

/** Where a page begins: behind one row or before another. */
export interface ListPlace {
  after: string | null
  before: string | null
}

export interface ListPage<R> {
  rows: R[]
  next: string | null
  previous: string | null
}

interface KeyedRow {
  id: string
  /** The value that the row is ordered by, as text. */
  order: string
}

/** The beginning of a list: what an export starts with. */
export const fromTheStart: ListPlace = { after: null, before: null }

const types = {
  text: Prisma.sql`text`,
  int: Prisma.sql`int`,
  date: Prisma.sql`date`,
  timestamptz: Prisma.sql`timestamptz`,
}

const moment = /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-][01]\d(:[0-5]\d)?$/
const isDay = (text: string) => z.iso.date().safeParse(text).success

/** Whether PostgreSQL reads the text as this type; a cursor of an address may hold anything. */
const reads: Record<ListOrder['type'], (text: string) => boolean> = {
  text: text => !text.includes('\0') && !/\p{Surrogate}/u.test(text),
  int: text => /^-?\d{1,9}$/.test(text),
  date: isDay,
  timestamptz: text => isDay(moment.exec(text)?.[1] ?? ''),
}

/** The pieces of a query that reads one page by keyset: as fast on the thousandth page as on the first. */
export function keyset({ by, type }: ListOrder, direction: 'up' | 'down', id: Prisma.Sql, place: ListPlace) {
  const backwards = place.after === null && place.before !== null
  const asked = readCursor(place.after ?? place.before)
  const cursor = asked && reads[type](String(asked.value)) ? asked : null
  const isUp = (direction === 'up') !== backwards
  const [sign, way] = isUp ? [Prisma.sql`>`, Prisma.sql`asc`] : [Prisma.sql`<`, Prisma.sql`desc`]
  return {
    /** A condition, true for every row on the first page. */
    from: cursor
      ? Prisma.sql`(${by}, ${id}) ${sign} (${String(cursor.value)}::text::${types[type]}, ${cursor.id}::uuid)`
      : Prisma.sql`true`,
    /** The column `order` of each row, for its cursor. */
    order: Prisma.sql`(${by})::text as "order"`,
    orderBy: Prisma.sql`${by} ${way}, ${id} ${way}`,
    /** The page out of what was found with one row more than its size. */
    cut<R extends KeyedRow>(found: R[], size: number): ListPage<R> {
      const more = found.length > size
      const rows = found.slice(0, size)
      if (backwards) rows.reverse()
      const first = rows[0]
      const last = rows[rows.length - 1]
      return {
        rows,
        next: last && (backwards || more) ? writeCursor(last.order, last.id) : null,
        previous: first && (backwards ? more : cursor !== null) ? writeCursor(first.order, first.id) : null,
      }
    },
  }
}

/** A pattern for `like` that finds the words anywhere; to be compared by `public.norm` on both sides. */
export function anywhere(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`
}
