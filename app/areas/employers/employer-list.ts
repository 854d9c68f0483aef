import { z } from 'zod'
import { problem, type Problem } from '~/platform/result'
import { isRelationState, type RelationState } from './employer'
import { employerFields, type FilterField } from './lists/filter-fields'
import type { ListOrder } from './lists/list-order'
import { readWhere, readWithin, type Where } from './lists/read-filter'
import { isSection, type Section } from './sectors'

/** Orders that are quick on a long list: the value lies with the employer itself. */
export const employerSorts = [
  'name',
  'level',
  'lastContact',
  'sector',
  'state',
  'strength',
  'importance',
  'target',
  'targetOn',
  'cadence',
  'headcount',
  'kvk',
] as const
export type EmployerSort = (typeof employerSorts)[number]

export function isEmployerSort(key: string): key is EmployerSort {
  return (employerSorts as readonly string[]).includes(key)
}

/** What a list of employers is narrowed to; every filter is a search parameter of the page. */
export interface EmployerFilter {
  words: string | null
  section: Section | null
  city: string | null
  relationState: RelationState | null
  /** 1 to 5. */
  strength: number | null
  /** Level at most, at least. */
  levelMax: number | null
  levelMin: number | null
  ownerId: string | null
  /** Only those without contact for so many days. */
  quietDays: number | null
  /** The and/or filter, on top of the quick ones. */
  where: Where | null
  /** One condition more, on top of everything: the group that was opened. */
  within: Where | null
}

export interface EmployerListAsk {
  filter: EmployerFilter
  sort: ListOrder
  after: string | null
  before: string | null
}

const wholeNumber = (text: string | null, min: number, max: number): number | null => {
  const value = Number(text)
  return text !== null && text !== '' && Number.isInteger(value) && value >= min && value <= max ? value : null
}

/** Reads the filters of an address; what makes no sense is left out. `me` stands for the reader's own membership. */
export function readEmployerFilter(
  search: URLSearchParams,
  me: string,
  fields: readonly FilterField[] = employerFields,
): EmployerFilter {
  const section = search.get('sector') ?? ''
  const state = search.get('state') ?? ''
  const owner = search.get('owner') === 'me' ? me : search.get('owner')
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    section: isSection(section) ? section : null,
    city: search.get('city')?.trim().slice(0, 100) || null,
    relationState: isRelationState(state) ? state : null,
    strength: wholeNumber(search.get('strength'), 1, 5),
    levelMax: wholeNumber(search.get('under'), 0, 5),
    levelMin: wholeNumber(search.get('from'), 0, 5),
    ownerId: z.uuid().safeParse(owner).data ?? null,
    quietDays: wholeNumber(search.get('quiet'), 1, 3650),
    where: readWhere(search, fields),
    within: readWithin(search, fields),
  }
}

/** Quick filters, each with what it is read into. */
const quickFilters = [
  ['sector', 'section'],
  ['state', 'relationState'],
  ['strength', 'strength'],
  ['under', 'levelMax'],
  ['from', 'levelMin'],
  ['owner', 'ownerId'],
  ['quiet', 'quietDays'],
] as const satisfies readonly (readonly [string, keyof EmployerFilter])[]

/**
 * What is wrong with the filters of an address: the and/or filter, and quick ones whose value makes no sense. A list leaves the
 * latter out in sight of the reader; what goes further than the page may not.
 */
export function problemsOfFilter(search: URLSearchParams, filter: EmployerFilter): Problem[] {
  const quick = quickFilters.flatMap(([key, name]) => {
    const typed = search.get(key) ?? ''
    return typed.trim() !== '' && filter[name] === null ? [problem(key, 'filter-left-out', typed.slice(0, 100))] : []
  })
  return [...(filter.where?.problems ?? []), ...(filter.within?.problems ?? []), ...quick]
}

export const employerFilterKeys = [
  'q',
  'sector',
  'city',
  'state',
  'strength',
  'under',
  'from',
  'owner',
  'quiet',
  'where',
  'any',
  'in',
] as const
