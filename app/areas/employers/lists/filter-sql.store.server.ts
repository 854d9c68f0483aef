import type { CadenceTable } from '~/areas/engagement/cadence'
import { cadenceDays } from '~/areas/engagement/cadence.store.server'
import { Prisma } from '~/platform/prisma/client'
import type { FieldOwner } from '../custom-fields/custom-field'
import { codeRangeOf, isSection } from '../sectors'
import { me, type Condition, type FilterGroup } from './filter'
import { findField, operatorsWithoutValue, type FilterField, type RelatedRows } from './filter-fields'
import type { Where } from './read-filter'

/** Whose network, which day, who reads. */
export interface FilterContext {
  networkId: string
  today: string
  membershipId: string
  fields: readonly FilterField[]
  /** How often there should be contact in this network. */
  cadence: CadenceTable
  /** What is listed: employers `e`, or contacts `c` with their employer `e`. */
  listed: FieldOwner
}

const { sql, raw, join, empty } = Prisma
const no = sql`false`

/** What an and/or filter asks of `employer e`, and of `contact c` where contacts are listed. A filter with problems asks the impossible. */
export function whereConditions(where: Where, context: FilterContext): Prisma.Sql {
  if (where.problems.length > 0) return no
  const groups = where.filter.groups.flatMap(group => groupSql(group, context) ?? [])
  if (groups.length === 0) return sql`true`
  return sql`(${join(groups, where.filter.join === 'or' ? ' or ' : ' and ')})`
}

function groupSql(group: FilterGroup, context: FilterContext): Prisma.Sql | null {
  const parts = group.conditions.filter(isComplete).map(one => conditionSql(one, context))
  return parts.length === 0 ? null : sql`(${join(parts, group.join === 'or' ? ' or ' : ' and ')})`
}

const isComplete = (one: Condition) => one.values.length > 0 || operatorsWithoutValue.includes(one.operator)

function conditionSql(condition: Condition, context: FilterContext): Prisma.Sql {
  const field = findField(context.fields, condition.field)
  if (!field) return no
  const values = condition.values.map(value => (value === me ? context.membershipId : value))
  const { operator } = condition
  const { source } = field
  switch (source.of) {
    case 'employer':
      return valueSql(field, raw(`e.${source.column}`), operator, values)
    case 'contact':
      return source.isList
        ? listSql(raw(`c.${source.column}`), operator, values)
        : valueSql(field, raw(`c.${source.column}`), operator, values)
    case 'own': {
      const rows = { fieldId: source.fieldId, belongsTo: field.belongsTo ?? 'employer' }
      if (field.type !== 'yesNo')
        return rowsCondition(field, { rows, column: source.column }, operator, values, context)
      const isYes = sql`and x.word = 'yes'`
      return operator === 'yes' ? hasSome(rows, context, isYes) : hasNone(rows, context, isYes)
    }
    case 'exists':
      return operator === 'yes' ? hasSome(source.rows, context) : hasNone(source.rows, context)
    case 'rows':
      return rowsCondition(field, source, operator, values, context)
    case 'rule':
      return rules[source.rule](operator, values, context)
  }
}

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
function valueSql(field: FilterField, value: Prisma.Sql, operator: string, values: readonly string[]): Prisma.Sql {
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
      return no
  }
}

const escaped = (text: string) => sql`public.norm(${text.replace(/[\\%_]/g, '\\$&')})`

/** A column that holds several words. */
function listSql(value: Prisma.Sql, operator: string, values: readonly string[]): Prisma.Sql {
  if (operator === 'filled') return sql`${value} <> '{}'`
  if (operator === 'empty') return sql`${value} = '{}'`
  const some = sql`${value} && array[${join(values)}]::text[]`
  return operator === 'isnt' ? sql`not (${some})` : some
}

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

const idOf = (rows: RelatedRows | OwnRows, context: FilterContext) =>
  areOfContact(rows, context) ? raw('c.id') : raw('e.id')

/**
 * A row of the employer, or of the contact. Whose rows they are is collected once (`is true` keeps it from becoming a join) and
 * each employer is looked up in that: as a join, a page of few matches becomes a search for one employer after another.
 */
function hasSome(rows: RelatedRows | OwnRows, context: FilterContext, more: Prisma.Sql = empty): Prisma.Sql {
  return sql`(${idOf(rows, context)} in (${rowsSql(rows, context, more)})) is true`
}

/** No such row. */
function hasNone(rows: RelatedRows | OwnRows, context: FilterContext, more: Prisma.Sql = empty): Prisma.Sql {
  return sql`(${idOf(rows, context)} in (${rowsSql(rows, context, more)})) is not true`
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

function rowsCondition(
  field: FilterField,
  source: { rows: RelatedRows | OwnRows; column: string; isList?: boolean },
  operator: string,
  values: readonly string[],
  context: FilterContext,
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
  return hasSome(source.rows, context, sql`and ${test()}`)
}

type Rule = (operator: string, values: readonly string[], context: FilterContext) => Prisma.Sql

const rules: Record<'sector' | 'quietDays' | 'overdue' | 'lastOrganisation', Rule> = {
  sector(operator, values) {
    if (operator === 'filled') return sql`e.sector_code is not null`
    if (operator === 'empty') return sql`e.sector_code is null`
    const parts = values.filter(isSection).map(section => {
      const { from, until } = codeRangeOf(section)
      return sql`(e.sector_code = ${section} or (e.sector_code >= ${from} and e.sector_code < ${until}))`
    })
    if (parts.length === 0) return no
    const some = sql`(${join(parts, ' or ')})`
    return operator === 'isnt' ? sql`not coalesce(${some}, false)` : some
  },
  /** Nobody ever spoke to them: that is longer ago than any number of days. */
  quietDays(operator, values, { today }) {
    const days = sql`${values[0] ?? '0'}::text::int`
    return operator === 'from'
      ? sql`coalesce(e.last_contact_on, date '0001-01-01') <= ${today}::date - ${days}`
      : sql`e.last_contact_on >= ${today}::date - ${days}`
  },
  /** As on the board: an ended relation rests, and so does one without a first contact. */
  overdue(operator, _, { today, cadence }) {
    const late = sql`coalesce(e.relation_state <> 'ended'
      and e.last_contact_on + ${cadenceDays(cadence)} < ${today}::date, false)`
    return operator === 'yes' ? late : sql`not ${late}`
  },
  lastOrganisation(operator, values, { networkId }) {
    const last = sql`(select m.organisation_id from contact_moment x join membership m on m.id = x.membership_id
      where x.network_id = ${networkId}::uuid and x.employer_id = e.id and x.withdrawn_at is null order by x.at desc limit 1)`
    if (operator === 'filled') return sql`e.last_contact_on is not null and ${last} is not null`
    if (operator === 'empty') return sql`(e.last_contact_on is null or ${last} is null)`
    const some = sql`(e.last_contact_on is not null and ${last} in (${join(values.map(one => sql`${one}::uuid`))}))`
    return operator === 'isnt' ? sql`not coalesce(${some}, false)` : some
  },
}
