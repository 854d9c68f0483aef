import { Prisma } from '~/platform/prisma/client'
import type { ListColumn } from './columns'
import type { FilterContext } from './filter-context'

const { sql, raw, join, empty } = Prisma

/** The SQL type of a value that a list is in order of, and the form of one in an address. */
const types = {
  text: /^[^\0]*$/,
  int: /^-?\d{1,9}$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/,
  float8: /^-?\d{1,20}(\.\d{1,20})?(e[+-]\d{1,3})?$/,
} as const

/** Rows in order of a value. Those without one, if there can be any, come last in either direction. */
export interface OrderSql {
  by: Prisma.Sql
  /** The id, as it stands beside the value in an index. */
  id: Prisma.Sql
  type: keyof typeof types
  /** Rows beside that hold the value. */
  join: Prisma.Sql
  /** What is true of rows with a value, and of those without; null when all have one. */
  filled: Prisma.Sql
  unfilled: Prisma.Sql | null
  /**
   * Few values in an order of their own: what is true of rows with the first, the second and so on. They are read one after another
   * from an index, for all rows together would have to be put in order for every page. `by` counts them from 1.
   */
  ranks: readonly Prisma.Sql[] | null
  /** The rows are read in this order from an index of their own, so that the head of a list costs no more than it is long. */
  isIndexed?: true
}

export const isValueOf = (type: OrderSql['type'], value: string): boolean => types[type].test(value)

/** A column of the listed rows that always holds something. */
export function always(by: Prisma.Sql, type: OrderSql['type'], id: Prisma.Sql): OrderSql {
  return { by, id, type, join: empty, filled: sql`true`, unfilled: null, ranks: null }
}

/** The same where an index has the rows in this order. */
export const indexed = (...of: Parameters<typeof always>): OrderSql => ({ ...always(...of), isIndexed: true })

/** A column of the listed rows that may be empty. */
export function maybe(by: Prisma.Sql, type: OrderSql['type'], id: Prisma.Sql): OrderSql {
  return { by, id, type, join: empty, filled: sql`${by} is not null`, unfilled: sql`${by} is null`, ranks: null }
}

const owners = {
  employer: { values: raw('employer_field_value'), id: raw('v.employer_id'), listed: raw('e.id') },
  contact: { values: raw('contact_field_value'), id: raw('v.contact_id'), listed: raw('c.id') },
} as const

/** An own field of what is listed. Choices are in the order of the field, yes comes before no. */
export function ownOrder(own: NonNullable<ListColumn['own']>, { networkId }: FilterContext): OrderSql {
  const { values, id, listed } = owners[own.belongsTo]
  const ofField = sql`v.network_id = ${networkId}::uuid and v.field_id = ${own.fieldId}::uuid and ${id} = ${listed}`
  const words =
    own.type === 'choice' ? own.options.map(option => option.value) : own.type === 'yesNo' ? ['yes', 'no'] : null
  const { by, type }: Pick<OrderSql, 'by' | 'type'> =
    own.type === 'number'
      ? { by: sql`v.number`, type: 'float8' }
      : own.type === 'date'
        ? { by: sql`v.day`, type: 'date' }
        : words
          ? { by: sql`array_position(array[${join(words.length > 0 ? words : [''])}]::text[], v.word)`, type: 'int' }
          : { by: sql`v.word`, type: 'text' }
  return {
    by,
    id,
    type,
    join: sql`join ${values} v on ${ofField}`,
    filled: sql`${by} is not null`,
    unfilled: sql`not exists (select from ${values} v where ${ofField} and ${by} is not null)`,
    ranks: words && words.map(word => sql`v.word = ${word}`),
  }
}
