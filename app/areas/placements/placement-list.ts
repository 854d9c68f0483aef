import type { ListPlace } from '~/platform/keyset.server'
import { isPlacementGroup, type PlacementGroup } from './placement-groups'

export const placementSorts = ['change', 'start', 'state'] as const
export type PlacementSort = (typeof placementSorts)[number]

/** What a list of placements is narrowed to and how it is ordered; all of it stands in the address. */
export interface PlacementListAsk extends ListPlace {
  words: string | null
  group: PlacementGroup | null
  sort: { key: PlacementSort; direction: 'up' | 'down' }
}

/** Reads an address; without an order, what changed last comes first. */
export function readPlacementAsk(search: URLSearchParams): PlacementListAsk {
  const group = search.get('state')
  const asked = search.get('sort') ?? ''
  const key = placementSorts.find(one => one === asked.replace(/^-/, ''))
  const after = search.get('after')
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    group: isPlacementGroup(group) ? group : null,
    sort: key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : { key: 'change', direction: 'down' },
    after,
    before: after ? null : search.get('before'),
  }
}
