import { isSection, type Section } from '~/areas/employers/sectors'
import { collections, natures } from '~/areas/taxonomy/concept'

/** Kinds of competence that the view can be narrowed to: what it is, or a published selection that it belongs to. */
export const competenceGroups = [...natures, ...collections] as const
export type CompetenceGroup = (typeof competenceGroups)[number]

/** What the labour-market view is narrowed to. */
export interface LabourFilter {
  words: string | null
  section: Section | null
  town: string | null
  group: CompetenceGroup | null
}

/** The filter of an address; what makes no sense is left out. */
export function readLabourFilter(search: URLSearchParams): LabourFilter {
  const section = search.get('sector') ?? ''
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    section: isSection(section) ? section : null,
    town: search.get('town')?.trim().slice(0, 100) || null,
    group: competenceGroups.find(one => one === search.get('group')) ?? null,
  }
}

export interface Order<K extends string> {
  key: K
  direction: 'up' | 'down'
}

/** The order of an address (`key`, or `-key` for downwards) when the list knows it, else the usual one. */
export function readOrder<K extends string>(search: URLSearchParams, known: readonly K[], usual: Order<K>): Order<K> {
  const asked = search.get('sort') ?? ''
  const key = known.find(one => one === asked.replace(/^-/, ''))
  return key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : usual
}
