import { z } from 'zod'
import { isSection, type Section } from '~/areas/employers/sectors'
import { targetStandings, type TargetStanding } from './target-states'

/** What the list of sector targets is narrowed to. */
export interface TargetFilter {
  words: string | null
  section: Section | null
  standing: TargetStanding | null
  ownerId: string | null
}

/** The filter of an address; what makes no sense is left out. */
export function readTargetFilter(search: URLSearchParams): TargetFilter {
  const section = search.get('sector') ?? ''
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    section: isSection(section) ? section : null,
    standing: targetStandings.find(one => one === search.get('standing')) ?? null,
    ownerId: z.uuid().safeParse(search.get('owner')).data ?? null,
  }
}

export const targetSorts = ['dueOn', 'sector', 'owner'] as const
export type TargetSort = (typeof targetSorts)[number]

export function readTargetSort(search: URLSearchParams): { key: TargetSort; direction: 'up' | 'down' } {
  const asked = search.get('sort') ?? ''
  const key = targetSorts.find(one => one === asked.replace(/^-/, ''))
  return key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : { key: 'dueOn', direction: 'up' }
}
