import { Prisma } from '~/platform/prisma/client'
import type { FilterField } from './filter-fields'

const { sql, raw, join } = Prisma

/** Columns that hold a text without case and accents. */
const normedColumns = ['sort_name', 'word_key']

/** A text without case and accents. */
const normed = ({ source }: FilterField, value: Prisma.Sql) =>
  'column' in source && normedColumns.includes(source.column) ? value : sql`public.norm(${value})`

const types = { number: 'int', date: 'date', person: 'uuid', organisation: 'uuid' } as const

function anyOf(field: FilterField, value: Prisma.Sql, values: readonly string[]): Prisma.Sql {
  if (field.type === 'text') {
    return sql`${normed(field, value)} in (${join(values.map(one => sql`public.norm(${one})`))})`
  }
  const type = field.type in types ? types[field.type as keyof typeof types] : 'text'
  return sql`${value} in (${join(values.map(one => sql`${one}::text::${raw(type)}`))})`
}

/** One operator on one value. Negations take empty values along. */
export function valueSql(
  field: FilterField,
  value: Prisma.Sql,
  operator: string,
  values: readonly string[],
): Prisma.Sql {
  const type = field.type === 'number' ? raw('int') : raw('date')
  const each = (work: (one: string) => Prisma.Sql) => sql`(${join(values.map(work), ' or ')})`
  switch (operator) {
    case 'filled':
      return sql`${value} is not null`
    case 'empty':
      return sql`${value} is null`
    case 'yes':
      return value
    case 'no':
      return sql`not ${value}`
    case 'is':
    case 'on':
      return anyOf(field, value, values)
    case 'isnt':
      return sql`not coalesce(${anyOf(field, value, values)}, false)`
    case 'has':
      return each(one => sql`${normed(field, value)} like ${'%'} || ${escaped(one)} || '%'`)
    case 'starts':
      return each(one => sql`${normed(field, value)} like ${escaped(one)} || '%'`)
    case 'from':
      return each(one => sql`${value} >= ${one}::text::${type}`)
    case 'to':
      return each(one => sql`${value} <= ${one}::text::${type}`)
    case 'before':
      return each(one => sql`${value} < ${one}::text::${type}`)
    default:
      return sql`false`
  }
}

const escaped = (text: string) => sql`public.norm(${text.replace(/[\\%_]/g, '\\$&')})`

/** A column that holds several words. */
export function listSql(value: Prisma.Sql, operator: string, values: readonly string[]): Prisma.Sql {
  if (operator === 'filled') return sql`${value} <> '{}'`
  if (operator === 'empty') return sql`${value} = '{}'`
  const some = sql`${value} && array[${join(values)}]::text[]`
  return operator === 'isnt' ? sql`not (${some})` : some
}
