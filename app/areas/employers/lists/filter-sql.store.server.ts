import { Prisma } from '~/platform/prisma/client'
import type { FilterContext } from './filter-context'
import { me, type Condition, type FilterGroup } from './filter'
import { findField, operatorsWithoutValue } from './filter-fields'
import type { Where } from './read-filter'
import { hasNone, hasSome, rowsCondition } from './rows-sql.store.server'
import { rules } from './rules-sql.store.server'
import { listSql, valueSql } from './value-sql.store.server'

const { sql, raw, join } = Prisma
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
