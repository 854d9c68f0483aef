import { around, type Neighbours } from './neighbours'

/**
 * The part (connected component) of each node: 0 is the largest, of two as large the one with the lowest node comes first.
 */
export function partsOf(neighbours: Neighbours): Int32Array {
  const { order } = neighbours
  const found = new Int32Array(order).fill(-1)
  const sizes: number[] = []
  for (let from = 0; from < order; from++) {
    if (found[from] !== -1) continue
    const part = sizes.length
    const queue = [from]
    found[from] = part
    for (let at = 0; at < queue.length; at++)
      for (const next of around(neighbours, queue[at] as number))
        if (found[next] === -1) {
          found[next] = part
          queue.push(next)
        }
    sizes.push(queue.length)
  }
  return bySize(found, sizes)
}

/** Numbers groups anew, the largest first; groups as large as each other keep their order. */
export function bySize(groups: Int32Array, sizes: readonly number[]): Int32Array {
  const ranked = sizes.map((size, group) => ({ size, group })).sort((a, b) => b.size - a.size || a.group - b.group)
  const rank = new Int32Array(sizes.length)
  ranked.forEach(({ group }, place) => (rank[group] = place))
  return groups.map(group => rank[group] as number)
}
