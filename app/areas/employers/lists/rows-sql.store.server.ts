import { Prisma } from '~/platform/prisma/client'
import type { FieldOwner } from '../custom-fields/custom-field'
import type { FilterContext } from './filter-context'
import type { FilterField, RelatedRows } from './filter-fields'
import { valueSql } from './value-sql.store.server'

const { sql, raw, join, empty } = Prisma

/** The values of one of the network's own fields. */
interface OwnRows {
  fieldId: string
  belongsTo: FieldOwner
}

/** The rows are of the contacts that are listed; all others are of an employer. */
const areOfContact = (rows: RelatedRows | OwnRows, { listed }: FilterContext) =>
  typeof rows !== 'string' && rows.belongsTo === 'contact' && listed === 'contact'

/** Rows of employers or of contacts: a select of whose they are, open for one more condition. */
function rowsSql(rows: RelatedRows | OwnRows, context: FilterContext, more: Prisma.Sql = empty): Prisma.Sql {
  const { networkId, today } = context
  const network = sql`x.network_id = ${networkId}::uuid`
  if (typeof rows !== 'string') {
    const ofField = sql`${network} and x.field_id = ${rows.fieldId}::uuid`
    if (rows.belongsTo === 'employer')
      return sql`select x.employer_id from employer_field_value x where ${ofField} ${more}`
    if (areOfContact(rows, context)) return sql`select x.contact_id from contact_field_value x where ${ofField} ${more}`
    return sql`select k.employer_id from contact_field_value x join contact k on k.network_id = x.network_id and k.id = x.contact_id
      where ${ofField} and k.left_on is null ${more}`
  }
  switch (rows) {
    case 'site':
      return sql`select x.employer_id from site x where ${network} ${more}`
    case 'contact':
      return sql`select x.employer_id from contact x where ${network} and x.left_on is null ${more}`
    case 'latePromise':
      return sql`select x.employer_id from promise x where ${network} and x.state = 'open' and x.due_on < ${today}::date ${more}`
    case 'openTask':
      return sql`select x.employer_id from task x where ${network} and x.state = 'open' and x.employer_id is not null and x.client_id is null ${more}`
    case 'openVacancy':
      return sql`select x.employer_id from vacancy x where ${network} and x.status in ('open', 'hard_to_fill') ${more}`
  }
}

/** The column of `rowsSql` that says whose row it is. */
function ownerOf(rows: RelatedRows | OwnRows, context: FilterContext): Prisma.Sql {
  if (areOfContact(rows, context)) return raw('x.contact_id')
  return typeof rows !== 'string' && rows.belongsTo === 'contact' ? raw('k.employer_id') : raw('x.employer_id')
}

/** Whether one employer or contact has such a row. As a value of its own it is not made a join. */
function hasItself(rows: RelatedRows | OwnRows, context: FilterContext, more: Prisma.Sql): Prisma.Sql {
  const theirs = rowsSql(rows, context, sql`${more} and ${ownerOf(rows, context)} = ${idOf(rows, context)}`)
  return sql`(select true from (${theirs} limit 1) found)`
}

/** Whose rows they are. Of listed contacts their employer's id is asked, so that a contact is tested before its employer is read. */
function idOf(rows: RelatedRows | OwnRows, context: FilterContext): Prisma.Sql {
  if (areOfContact(rows, context)) return raw('c.id')
  return context.listed === 'contact' ? raw('c.employer_id') : raw('e.id')
}

/**
 * A row of the employer, or of the contact. For a page in order, whose rows they are is collected once (`is true` keeps it from
 * becoming a join) and each employer is looked up in that: as a join, a page of few matches becomes a search for one employer after
 * another.
 */
export function hasSome(rows: RelatedRows | OwnRows, context: FilterContext, more: Prisma.Sql = empty): Prisma.Sql {
  if (context.beside === 'one by one') return sql`${hasItself(rows, context, more)} is true`
  const some = sql`${idOf(rows, context)} in (${rowsSql(rows, context, more)})`
  return context.beside === 'joined' ? some : sql`(${some}) is true`
}

/** No such row. */
export function hasNone(rows: RelatedRows | OwnRows, context: FilterContext, more: Prisma.Sql = empty): Prisma.Sql {
  if (context.beside === 'one by one') return sql`${hasItself(rows, context, more)} is not true`
  const id = idOf(rows, context)
  const theirs = rowsSql(rows, context, more)
  return context.beside === 'joined'
    ? sql`not exists (select from (${theirs}) other(id) where other.id = ${id})`
    : sql`(${id} in (${theirs})) is not true`
}

/** More rows than this are not collected where another condition leaves few employers to look them up for. */
const mostCollected = 50_000

/** A row of the employer where another condition stands beside it: collected when there are few, else looked up for each that is left. */
function hasSomeBeside(rows: RelatedRows | OwnRows, context: FilterContext, more: Prisma.Sql): Prisma.Sql {
  if (context.beside && context.beside !== 'looked up') return hasSome(rows, context, more)
  const all = rowsSql(rows, context, more)
  return sql`(case when (select count(*) from (${all} limit ${mostCollected + 1}) counted) <= ${mostCollected}
    then ${hasSome(rows, context, more)}
    else ${hasItself(rows, context, more)} is true end)`
}

/**
 * The towns that are asked, looked up once for each town, before any site is looked at: there are few towns and many sites. They
 * are read from the index town by town.
 */
function townIn(test: (town: Prisma.Sql) => Prisma.Sql, { networkId }: FilterContext): Prisma.Sql {
  return sql`x.city = any (array(
    with recursive ${townsSql(networkId)} select town.name from town where town.name is not null and ${test(raw('town.name'))}))`
}

/** The towns of a network's sites as `town(name)`, for a `with recursive`; the last row is null. */
export function townsSql(networkId: string): Prisma.Sql {
  return sql`town(name) as (
    (select min(y.city) from site y where y.network_id = ${networkId}::uuid)
    union all
    select (select min(y.city) from site y where y.network_id = ${networkId}::uuid and y.city > town.name) from town
    where town.name is not null)`
}

/** Postcodes are kept without case in an order of bytes, so that a beginning is everything up to the last letter. */
function postcodeIn(operator: string, values: readonly string[]): Prisma.Sql {
  const key = (value: string) => sql`public.norm(${value})`
  const each = values.map(value =>
    operator === 'starts'
      ? sql`x.postcode_key >= ${key(value)} and x.postcode_key < ${key(value)} || chr(1114111)`
      : sql`x.postcode_key = ${key(value)}`,
  )
  return sql`(${join(each, ' or ')})`
}

/**
 * One operator on a value that lies in rows beside the employer or the contact. Beside a town, all sites with a common beginning of a
 * postcode need not be collected.
 */
export function rowsCondition(
  field: FilterField,
  source: { rows: RelatedRows | OwnRows; column: string; isList?: boolean },
  operator: string,
  values: readonly string[],
  context: FilterContext,
  besideTown = false,
): Prisma.Sql {
  if (field.key === 'city' && operator === 'empty') return sql`e.places = '{}'`
  if (field.key === 'city' && operator === 'filled') return sql`e.places <> '{}'`
  const value = raw(`x.${source.column}`)
  const isFilled = source.isList ? sql`x.${raw(source.column)} <> '{}'` : sql`${value} is not null`
  const test = () => {
    if (operator === 'filled' || operator === 'empty') return isFilled
    const positive = operator === 'isnt' ? 'is' : operator
    if (source.isList) return sql`${value} && array[${join(values)}]::text[]`
    if (field.key === 'city') return townIn(town => valueSql(field, town, positive, values), context)
    if (field.key === 'postcode') return postcodeIn(positive, values)
    return valueSql(field, value, positive, values)
  }
  if (operator === 'isnt' || operator === 'empty') return hasNone(source.rows, context, sql`and ${test()}`)
  const has = field.key === 'postcode' && besideTown ? hasSomeBeside : hasSome
  return has(source.rows, context, sql`and ${test()}`)
}
