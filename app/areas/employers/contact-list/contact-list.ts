import { problem, type Problem } from '~/platform/result'
import { contactRoles, type ContactRole } from '../employer'
import type { FilterField } from '../lists/filter-fields'
import type { ListOrder } from '../lists/list-order'
import { isNarrowing, readWhere, type Where } from '../lists/read-filter'

/** Whether somebody may be approached today, or only later. */
export const reaches = ['now', 'later'] as const
/** Those who are there, those who left, or both. */
export const presences = ['here', 'gone', 'all'] as const

export interface ContactFilter {
  words: string | null
  role: ContactRole | null
  reach: (typeof reaches)[number] | null
  presence: (typeof presences)[number]
  /** The and/or filter, on top of the quick ones. */
  where: Where | null
}

export interface ContactListAsk {
  filter: ContactFilter
  sort: ListOrder
  after: string | null
  before: string | null
}

/** What of an address narrows the list of contacts. */
export const contactFilterKeys = ['q', 'role', 'reach', 'presence', 'where', 'any'] as const

const quickFilters = { role: contactRoles, reach: reaches, presence: presences } as const

/** Reads the filters of an address; what makes no sense is left out. */
export function readContactFilter(search: URLSearchParams, fields: readonly FilterField[]): ContactFilter {
  const oneOf = <W extends string>(key: keyof typeof quickFilters, words: readonly W[]): W | null =>
    words.find(one => one === search.get(key)) ?? null
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    role: oneOf('role', contactRoles),
    reach: oneOf('reach', reaches),
    presence: oneOf('presence', presences) ?? 'here',
    where: readWhere(search, fields),
  }
}

/** What is wrong with the filters of an address; quick ones of which the value makes no sense are left out in sight of the reader. */
export function problemsOfContactFilter(search: URLSearchParams, filter: ContactFilter): Problem[] {
  const quick = Object.entries(quickFilters).flatMap(([key, words]) => {
    const typed = search.get(key)?.trim() ?? ''
    return typed !== '' && !words.some(one => one === typed)
      ? [problem(key, 'filter-left-out', typed.slice(0, 100))]
      : []
  })
  return [...(filter.where?.problems ?? []), ...quick]
}

/** Whether the list shows less than everybody who is there. */
export function isNarrowed({ words, role, reach, presence, where }: ContactFilter): boolean {
  return words !== null || role !== null || reach !== null || presence === 'gone' || isNarrowing(where)
}
