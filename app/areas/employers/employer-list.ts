import { z } from 'zod'
import { isRelationState, type RelationState } from './employer'
import { isSection, type Section } from './sectors'

export const employerSorts = ['name', 'level', 'lastContact'] as const
export type EmployerSort = (typeof employerSorts)[number]

/** What a list of employers is narrowed to; every filter is a search parameter of the page. */
export interface EmployerFilter {
  words: string | null
  section: Section | null
  city: string | null
  relationState: RelationState | null
  /** Level at most, at least. */
  levelMax: number | null
  levelMin: number | null
  ownerId: string | null
  /** Only those without contact for so many days. */
  quietDays: number | null
}

export interface EmployerListAsk {
  filter: EmployerFilter
  sort: { key: EmployerSort; direction: 'up' | 'down' }
  after: string | null
  before: string | null
}

const wholeNumber = (text: string | null, min: number, max: number): number | null => {
  const value = Number(text)
  return text !== null && text !== '' && Number.isInteger(value) && value >= min && value <= max ? value : null
}

/** Reads the filters of an address; what makes no sense is left out. `me` stands for the reader's own membership. */
export function readEmployerFilter(search: URLSearchParams, me: string): EmployerFilter {
  const section = search.get('sector') ?? ''
  const state = search.get('state') ?? ''
  const owner = search.get('owner') === 'me' ? me : search.get('owner')
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    section: isSection(section) ? section : null,
    city: search.get('city')?.trim().slice(0, 100) || null,
    relationState: isRelationState(state) ? state : null,
    levelMax: wholeNumber(search.get('under'), 0, 5),
    levelMin: wholeNumber(search.get('from'), 0, 5),
    ownerId: z.uuid().safeParse(owner).data ?? null,
    quietDays: wholeNumber(search.get('quiet'), 1, 3650),
  }
}

export const employerFilterKeys = ['q', 'sector', 'city', 'state', 'under', 'from', 'owner', 'quiet'] as const
