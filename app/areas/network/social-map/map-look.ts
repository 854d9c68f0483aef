import type { MapView } from './map-view'
import { mapNodeKinds, type MapMeasures, type MapNode } from './social-map'

/** Communities with a colour of their own: the largest; the others share the last. */
export const colouredCommunities = 7

/** The place of a colour in the palette, 0 to 7. */
export type Hue = number

export interface Community {
  community: number
  count: number
  /** Who in it has the most ties: it is named after. */
  around: string
}

type Stood = MapNode & MapMeasures

/** The communities of a map, the largest first. */
export function communitiesOf(nodes: readonly Stood[]): Community[] {
  const found = new Map<number, { count: number; first: Stood }>()
  for (const node of nodes) {
    const there = found.get(node.community)
    if (!there) found.set(node.community, { count: 1, first: node })
    else {
      there.count++
      if (node.degree > there.first.degree) there.first = node
    }
  }
  return [...found]
    .map(([community, { count, first }]) => ({ community, count, around: first.name }))
    .sort((a, b) => b.count - a.count || a.community - b.community)
}

/** Which colour a node has: that of its kind, or of its community when that is one of the largest. */
export function hueOf(node: Stood, colour: MapView['colour'], communities: readonly Community[]): Hue {
  if (colour === 'kind') return mapNodeKinds.indexOf(node.kind)
  const place = communities.findIndex(one => one.community === node.community)
  return place < 0 || place >= colouredCommunities ? colouredCommunities : place
}

/** Radius of a node in pixels: its surface grows with the measure, from 4 to 16, smaller on a crowded map. */
export function radiusOf(value: number, largest: number, nodes: number): number {
  const share = largest > 0 ? Math.sqrt(Math.max(0, value) / largest) : 0
  const room = nodes > 4_000 ? 0.35 : nodes > 1_000 ? 0.5 : nodes > 400 ? 0.75 : 1
  return (4 + 12 * share) * room
}

/** Largest of a measure on the map. */
export function largestOf(nodes: readonly Stood[], size: MapView['size']): number {
  return nodes.reduce((most, node) => Math.max(most, node[size]), 0)
}
