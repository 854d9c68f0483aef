import { z } from 'zod'
import { problem, type Problem } from '~/platform/result'
import { findField, operatorsFor, operatorsWithoutValue, type FilterField } from './filter-fields'

export const joins = ['and', 'or'] as const
export type Join = (typeof joins)[number]

export const Condition = z.object({
  field: z.string().min(1).max(60),
  operator: z.string().min(1).max(20),
  values: z.array(z.string().min(1).max(100)).max(50),
})
export type Condition = z.infer<typeof Condition>

export const FilterGroup = z.object({ join: z.enum(joins), conditions: z.array(Condition).max(12) })
export type FilterGroup = z.infer<typeof FilterGroup>

/** Groups of conditions; `join` stands between the groups. */
export const ListFilter = z.object({ join: z.enum(joins), groups: z.array(FilterGroup).max(8) })
export type ListFilter = z.infer<typeof ListFilter>

/** Whether a condition says all it needs: one that waits for its value asks nothing yet. */
export function isComplete(one: Condition): boolean {
  return one.values.length > 0 || operatorsWithoutValue.includes(one.operator)
}

/** What of a group counts. */
export function completeOf(group: FilterGroup): FilterGroup {
  return { ...group, conditions: group.conditions.filter(isComplete) }
}

/** What of a filter counts: groups without a complete condition are none. */
export function countingPart(filter: ListFilter): ListFilter {
  return { ...filter, groups: filter.groups.map(completeOf).filter(one => one.conditions.length > 0) }
}

/** A value that stands for the reader. */
export const me = 'me'

/** What is wrong with a condition: the path is the field, then what was found and what would be right. */
export function problemsOf(condition: Condition, fields: readonly FilterField[]): Problem[] {
  const field = findField(fields, condition.field)
  if (!field) return [problem(condition.field, 'filter-no-such-field', condition.field)]
  const operators = operatorsFor(field)
  if (!operators.some(one => one === condition.operator))
    return [problem(field.key, 'filter-operator', condition.operator, operators.join(', '))]
  if (operatorsWithoutValue.includes(condition.operator)) return []
  if (condition.values.length === 0) return [problem(field.key, 'filter-no-value')]
  return condition.values.flatMap(value => problemOfValue(field, value) ?? [])
}

function problemOfValue(field: FilterField, value: string): Problem | null {
  const wrong = (code: string, expected?: string) => problem(field.key, code, value, expected)
  switch (field.type) {
    case 'number': {
      const { min = 0, max = 1_000_000_000 } = field
      const isRight = /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max
      return isRight ? null : wrong('filter-number', `${min} - ${max}`)
    }
    case 'date':
      return z.iso.date().safeParse(value).success ? null : wrong('filter-date')
    case 'choice': {
      const options = field.options?.map(one => one.value) ?? []
      return options.includes(value) ? null : wrong('filter-choice', options.join(', '))
    }
    case 'person':
      return value === me || z.uuid().safeParse(value).success ? null : wrong('filter-person')
    case 'organisation':
      return z.uuid().safeParse(value).success ? null : wrong('filter-organisation')
    case 'text':
      return value.includes('\0') ? wrong('filter-unreadable') : null
    case 'yesNo':
      return null
  }
}
