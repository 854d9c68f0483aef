import type { MapEdge, MapEdgeKind, MapKey } from './social-map'

/** All that ties two nodes, as one line of the picture. */
export interface TiePair {
  from: MapKey
  to: MapKey
  kinds: MapEdgeKind[]
  /** The strongest of its ties, 1 to 5. */
  strength: number
  /** How many pieces of evidence are told; more when `isPartly`: numbers below five of what is about people are not told. */
  pieces: number
  isPartly: boolean
  firstOn: string | null
  lastOn: string | null
}

const first = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)
const last = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)

/** Ties between the same two taken together, whichever way they were noted; the strongest first, then the newest. */
export function tiePairs(edges: readonly MapEdge[]): TiePair[] {
  const pairs = new Map<string, TiePair>()
  for (const { from, to, kind, strength, pieces, firstOn, lastOn } of edges) {
    const name = from < to ? `${from} ${to}` : `${to} ${from}`
    const pair = pairs.get(name)
    if (!pair) {
      pairs.set(name, { from, to, kinds: [kind], strength, pieces, isPartly: pieces === 0, firstOn, lastOn })
      continue
    }
    if (!pair.kinds.includes(kind)) pair.kinds.push(kind)
    pair.strength = Math.max(pair.strength, strength)
    pair.pieces += pieces
    pair.isPartly ||= pieces === 0
    pair.firstOn = first(pair.firstOn, firstOn)
    pair.lastOn = last(pair.lastOn, lastOn)
  }
  return [...pairs.values()].sort(
    (a, b) => b.strength - a.strength || (b.lastOn ?? '').localeCompare(a.lastOn ?? '') || b.pieces - a.pieces,
  )
}

/** The pairs that one node is in, with the node at their other end. */
export function tiesOf(pairs: readonly TiePair[], at: MapKey): (TiePair & { other: MapKey })[] {
  return pairs.flatMap(pair =>
    pair.from === at ? [{ ...pair, other: pair.to }] : pair.to === at ? [{ ...pair, other: pair.from }] : [],
  )
}
