import { Prisma } from '~/platform/prisma/client'
import type { FilterContext } from './filter-context'
import { isComplete, me, type Condition, type FilterGroup } from './filter'
import { findField } from './filter-fields'
import type { Where } from './read-filter'
import { hasNone, hasSome, rowsCondition } from './rows-sql.store.server'
import { rules } from './rules-sql.store.server'
import { listSql, valueSql } from './value-sql.store.server'

const { sql, raw, join } = Prisma
const no = sql`false`

/** What an and/or filter asks of `employer e`, and of `contact c` where contacts are listed. A filter with problems asks the impossible. */
export function whereConditions(where: Where, context: FilterContext): Prisma.Sql {
  if (where.problems.length > 0) return no
  const isEach = where.filter.join === 'and'
  const townBeside = isEach && where.filter.groups.some(asksTown)
  const groups = where.filter.groups.flatMap(group => groupSql(group, context, townBeside) ?? [])
  if (groups.length === 0) return sql`true`
  return sql`(${join(groups, isEach ? ' and ' : ' or ')})`
}

/** Whether whoever meets a group has a site in a town that is named. */
function asksTown(group: FilterGroup): boolean {
  const complete = group.conditions.filter(isComplete)
  const named = complete.filter(one => one.field === 'city' && ['is', 'has', 'starts'].includes(one.operator))
  return group.join === 'and' ? named.length > 0 : complete.length > 0 && named.length === complete.length
}

function groupSql(group: FilterGroup, context: FilterContext, townBeside: boolean): Prisma.Sql | null {
  const besideTown = townBeside || asksTown(group)
  const parts = group.conditions.filter(isComplete).map(one => conditionSql(one, context, besideTown))
  return parts.length === 0 ? null : sql`(${join(parts, group.join === 'or' ? ' or ' : ' and ')})`
}

function conditionSql(condition: Condition, context: FilterContext, besideTown: boolean): Prisma.Sql {
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
      return rowsCondition(field, source, operator, values, context, besideTown)
    case 'rule':
      return rules[source.rule](operator, values, context)
  }
}
