import { useMemo } from 'react'
import { communitiesOf, type Community } from '../map-look'
import { tiedTo, type TiedTo } from '../tied-to'
import { tiePairs, type TiePair } from '../tie-pairs'
import type { MapEdge, MapKey, MapMeasures, MapNode, SocialMap } from '../social-map'

export type Stood = MapNode & MapMeasures

/** The loaded map with what every part of the page looks up in it. */
export interface WholeMap {
  nodes: readonly Stood[]
  edges: readonly MapEdge[]
  byKey: ReadonlyMap<MapKey, Stood>
  names: ReadonlyMap<MapKey, string>
  pairs: readonly TiePair[]
  communities: readonly Community[]
  tied: TiedTo
}

export function useWholeMap({ nodes, edges }: SocialMap): WholeMap {
  return useMemo(
    () => ({
      nodes,
      edges,
      byKey: new Map(nodes.map(node => [node.key, node])),
      names: new Map(nodes.map(node => [node.key, node.name])),
      pairs: tiePairs(edges),
      communities: communitiesOf(nodes),
      tied: tiedTo(edges),
    }),
    [nodes, edges],
  )
}

/** The part of the map that is in sight. */
export interface InSightMap {
  nodes: readonly Stood[]
  pairs: readonly TiePair[]
}
