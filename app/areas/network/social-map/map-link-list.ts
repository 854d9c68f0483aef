import { linkKindNames, linkStates, type LinkKind, type LinkState } from './map-link'
import { mapNodeKinds, type MapNodeKind } from './social-map'

/** What the list of links is narrowed to. */
export interface LinkFilter {
  words: string | null
  kind: LinkKind | null
  /** Something of this kind stands at one of the ends. */
  end: MapNodeKind | null
  /** 1 to 5 */
  atLeast: number | null
  state: LinkState | null
}

export const linkSorts = ['from', 'to', 'strength', 'changed'] as const
export type LinkSort = (typeof linkSorts)[number]

/** The filter of an address; what makes no sense is left out. */
export function readLinkFilter(search: URLSearchParams): LinkFilter {
  const strength = Number(search.get('strength'))
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    kind: linkKindNames.find(one => one === search.get('kind')) ?? null,
    end: mapNodeKinds.find(one => one === search.get('end')) ?? null,
    atLeast: Number.isInteger(strength) && strength >= 1 && strength <= 5 ? strength : null,
    state: linkStates.find(one => one === search.get('state')) ?? null,
  }
}

export function readLinkSort(search: URLSearchParams): { key: LinkSort; direction: 'up' | 'down' } {
  const asked = search.get('sort') ?? ''
  const key = linkSorts.find(one => one === asked.replace(/^-/, ''))
  return key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : { key: 'changed', direction: 'down' }
}
