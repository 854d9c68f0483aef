import { countingPart, isComplete, joins, type Condition, type FilterGroup, type Join, type ListFilter } from './filter'
import { findField, operatorsFor, operatorsWithoutValue, type FilterField } from './filter-fields'
import { withFilter } from './filter-text'
import { buildKey } from './read-filter'

/** Name of the buttons of the builder: `apply`, `group`, `add.0`, `remove.0.1`, `drop.0`. */
export const stepKey = 'do'

export const rowName = (group: number, row: number, part: 'field' | 'operator' | 'value') => `w${group}.${row}.${part}`
export const joinName = (group: number) => `w${group}.join`
export const newName = (group: number) => `w${group}.new`
const mostGroups = 8
const mostRows = 12

const joinOf = (text: string | null): Join => joins.find(one => one === text) ?? 'and'

/** What the fields of the builder say, in the order of the page. */
export function readFilterForm(search: URLSearchParams): ListFilter {
  const groups: FilterGroup[] = []
  for (let group = 0; group < mostGroups && search.has(joinName(group)); group++) {
    const conditions: Condition[] = []
    for (let row = 0; row < mostRows && search.has(rowName(group, row, 'field')); row++) {
      const operator = search.get(rowName(group, row, 'operator')) ?? ''
      const values = search.getAll(rowName(group, row, 'value')).map(one => one.trim().slice(0, 100))
      conditions.push({
        field: search.get(rowName(group, row, 'field')) ?? '',
        operator,
        values: operatorsWithoutValue.includes(operator) ? [] : [...new Set(values.filter(one => one !== ''))],
      })
    }
    groups.push({ join: joinOf(search.get(joinName(group))), conditions })
  }
  return { join: joinOf(search.get('w.join')), groups }
}

/** A new condition on this field, still without a value. */
export function newCondition(field: FilterField): Condition {
  return { field: field.key, operator: operatorsFor(field)[0] ?? 'is', values: [] }
}

function takeStep(filter: ListFilter, search: URLSearchParams, fields: readonly FilterField[]): ListFilter {
  const [act, group, row] = (search.get(stepKey) ?? '').split('.')
  const at = Number(group)
  const change = (work: (one: FilterGroup) => FilterGroup) =>
    filter.groups.map((one, index) => (index === at ? work(one) : one))
  switch (act) {
    case 'add': {
      const field = findField(fields, search.get(newName(at)) ?? '')
      if (!field) return filter
      const groups = filter.groups.length === 0 ? [{ join: 'and' as const, conditions: [] }] : filter.groups
      return {
        ...filter,
        groups: groups.map((one, index) =>
          index === at ? { ...one, conditions: [...one.conditions, newCondition(field)].slice(0, mostRows) } : one,
        ),
      }
    }
    case 'remove':
      return {
        ...filter,
        groups: change(one => ({ ...one, conditions: one.conditions.filter((_, index) => index !== Number(row)) })),
      }
    case 'drop':
      return { ...filter, groups: filter.groups.filter((_, index) => index !== at) }
    case 'group':
      return { ...filter, groups: [...filter.groups, { join: 'and' as const, conditions: [] }].slice(0, mostGroups) }
    default:
      return filter
  }
}

/**
 * Where a button of the builder leads: the same page with the filter in its short form. `apply` closes the builder, unless a row
 * still waits for its value; every other step keeps it open. Null when no button was pressed.
 */
export function filterStep(search: URLSearchParams, fields: readonly FilterField[]): URLSearchParams | null {
  if (!search.has(stepKey)) return null
  const filter = takeStep(readFilterForm(search), search, fields)
  const isDone =
    search.get(stepKey) === 'apply' && filter.groups.every(group => group.conditions.every(one => isComplete(one)))
  const kept = new URLSearchParams([...search].filter(([key]) => key !== stepKey && !/^w(\d+)?\./.test(key)))
  const next = withFilter(kept, isDone ? countingPart(filter) : filter)
  if (isDone) next.delete(buildKey)
  else next.set(buildKey, '1')
  return next
}
