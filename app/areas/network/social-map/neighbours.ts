import type { MapEdge, MapKey } from './social-map'

/**
 * Who is tied to whom, for reckoning: nodes are 0 to `order` - 1, and the neighbours of node `v` are `ends[starts[v]]` up to
 * `ends[starts[v + 1] - 1]`, in the order of their numbers. Ties have no direction; two of one pair count once, one to oneself
 * not at all.
 */
export interface Neighbours {
  order: number
  /** How many different pairs are tied. */
  size: number
  starts: Int32Array
  ends: Int32Array
}

/** Neighbours out of pairs of node numbers. Throws RangeError for a number that no node has. */
export function neighboursOf(order: number, pairs: Iterable<readonly [number, number]>): Neighbours {
  const sets: number[][] = Array.from({ length: order }, () => [])
  for (const [one, other] of pairs) {
    const [first, second] = [sets[one], sets[other]]
    if (!first || !second) throw new RangeError(`a tie between ${one} and ${other}, but there are ${order} nodes`)
    if (one === other) continue
    first.push(other)
    second.push(one)
  }
  const starts = new Int32Array(order + 1)
  const rows = sets.map((row, at) => {
    const different = [...new Set(row)].sort((a, b) => a - b)
    starts[at + 1] = (starts[at] as number) + different.length
    return different
  })
  const ends = new Int32Array(starts[order] as number)
  rows.forEach((row, at) => ends.set(row, starts[at]))
  return { order, size: ends.length / 2, starts, ends }
}

export function degreeOf({ starts }: Neighbours, node: number): number {
  return (starts[node + 1] as number) - (starts[node] as number)
}

/** The neighbours of one node. */
export function around({ starts, ends }: Neighbours, node: number): Int32Array {
  return ends.subarray(starts[node], starts[node + 1])
}

/** The map without kinds and strengths: its keys in order, and who is tied to whom among them. */
export interface PlainMap {
  keys: readonly MapKey[]
  neighbours: Neighbours
}

/** Keys are put in order, so that the same map always gives the same numbers. Edges to what is not there are left out. */
export function plainMapOf(
  nodes: readonly { key: MapKey }[],
  edges: readonly Pick<MapEdge, 'from' | 'to'>[],
): PlainMap {
  const keys = nodes.map(node => node.key).sort()
  const at = new Map(keys.map((key, index) => [key, index]))
  const pairs = edges.flatMap(({ from, to }): [number, number][] => {
    const [one, other] = [at.get(from), at.get(to)]
    return one === undefined || other === undefined ? [] : [[one, other]]
  })
  return { keys, neighbours: neighboursOf(keys.length, pairs) }
}
