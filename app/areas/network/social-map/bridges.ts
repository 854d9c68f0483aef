import { degreeOf, type Neighbours } from './neighbours'

/**
 * Which nodes are bridges (articulation points): 1 when the part would fall apart without the node, else 0. One walk in depth
 * (Hopcroft and Tarjan 1973): a node is a bridge when what hangs below one of its branches reaches no further up than the node itself;
 * a node where a walk begins, when it has two branches. Without recursion, so that a long chain breaks nothing.
 */
export function bridgesOf(neighbours: Neighbours): Uint8Array {
  const { order, starts, ends } = neighbours
  const isBridge = new Uint8Array(order)
  const met = new Int32Array(order)
  const highest = new Int32Array(order)
  const above = new Int32Array(order).fill(-1)
  const next = starts.slice(0, order)
  let clock = 0
  for (let root = 0; root < order; root++) {
    if (met[root] !== 0) continue
    met[root] = highest[root] = ++clock
    const path = [root]
    let branches = 0
    while (path.length > 0) {
      const node = path.at(-1) as number
      const edge = next[node] as number
      if (edge < (starts[node + 1] as number)) {
        next[node] = edge + 1
        const other = ends[edge] as number
        if (met[other] === 0) {
          above[other] = node
          met[other] = highest[other] = ++clock
          path.push(other)
        } else if (other !== above[node]) highest[node] = Math.min(highest[node] as number, met[other] as number)
        continue
      }
      path.pop()
      const parent = above[node] as number
      if (parent === -1) continue
      highest[parent] = Math.min(highest[parent] as number, highest[node] as number)
      if (parent === root) branches++
      else if ((highest[node] as number) >= (met[parent] as number)) isBridge[parent] = 1
    }
    if (branches > 1 && degreeOf(neighbours, root) > 1) isBridge[root] = 1
  }
  return isBridge
}
