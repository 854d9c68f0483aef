import type { Problem } from '~/platform/result'
import { countingPart, problemsOf, type ListFilter } from './filter'
import type { FilterField } from './filter-fields'
import { readFilterText, readGroup, withinKey } from './filter-text'

/** While somebody builds a filter, rows that wait for a value are no problem yet. */
export const buildKey = 'build'

/** A filter with what is wrong with it. One with problems finds nothing: it must never show more than was asked. */
export interface Where {
  filter: ListFilter
  problems: Problem[]
}

const nothing: ListFilter = { join: 'and', groups: [] }

/** Whether a filter narrows anything, or is wrong: rows that wait for a value do neither. */
export function isNarrowing(where: Where | null): boolean {
  return where !== null && (where.problems.length > 0 || countingPart(where.filter).groups.length > 0)
}

/** The and/or filter of an address, checked against the fields of the network; null when there is none. */
export function readWhere(search: URLSearchParams, fields: readonly FilterField[]): Where | null {
  const read = readFilterText(search)
  if (!read) return null
  if (!read.ok) return { filter: nothing, problems: read.problems }
  const isBuilding = search.has(buildKey)
  const problems = read.value.groups.flatMap(group => group.conditions.flatMap(one => problemsOf(one, fields)))
  return {
    filter: read.value,
    problems: problems.filter(one => !(isBuilding && one.code === 'filter-no-value')),
  }
}

/** The one group that the address is narrowed to, on top of its filter; null when there is none. */
export function readWithin(search: URLSearchParams, fields: readonly FilterField[]): Where | null {
  const text = search.get(withinKey)
  if (text === null || text.trim() === '') return null
  const read = readGroup(text)
  if (!read.ok) return { filter: nothing, problems: read.problems }
  return {
    filter: { join: 'and', groups: [read.value] },
    problems: read.value.conditions.flatMap(one => problemsOf(one, fields)),
  }
}
