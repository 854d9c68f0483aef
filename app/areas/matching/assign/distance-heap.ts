/** A heap of nodes by distance with decrease-key, in typed arrays; clearing costs only what was used. */
export class DistanceHeap {
  readonly distance: Float64Array
  private readonly heap: Int32Array
  /** Place in the heap plus one; 0: not in it. */
  private readonly position: Int32Array
  private length = 0

  constructor(nodeCount: number) {
    this.distance = new Float64Array(nodeCount).fill(Infinity)
    this.heap = new Int32Array(nodeCount)
    this.position = new Int32Array(nodeCount)
  }

  get isEmpty(): boolean {
    return this.length === 0
  }

  /** Puts the node at this distance, or nearer than it was. */
  lower(node: number, distance: number): void {
    this.distance[node] = distance
    const known = this.position[node] as number
    this.rise(node, known > 0 ? known - 1 : this.length++)
  }

  /** Takes out the nearest node. */
  pop(): number {
    const nearest = this.heap[0] as number
    const last = this.heap[--this.length] as number
    this.position[nearest] = 0
    if (this.length > 0) this.sink(last)
    return nearest
  }

  /** Empties the heap; the distances of the given nodes are forgotten. */
  clear(seen: Int32Array, seenCount: number): void {
    this.length = 0
    for (let i = 0; i < seenCount; i++) {
      this.distance[seen[i] as number] = Infinity
      this.position[seen[i] as number] = 0
    }
  }

  private rise(node: number, from: number): void {
    const { heap, position, distance } = this
    const own = distance[node] as number
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = heap[parent] as number
      if ((distance[above] as number) <= own) break
      heap[at] = above
      position[above] = at + 1
      at = parent
    }
    heap[at] = node
    position[node] = at + 1
  }

  private sink(node: number): void {
    const { heap, position, distance, length } = this
    const own = distance[node] as number
    let at = 0
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (
        child + 1 < length &&
        (distance[heap[child + 1] as number] as number) < (distance[heap[child] as number] as number)
      )
        child += 1
      const below = heap[child] as number
      if ((distance[below] as number) >= own) break
      heap[at] = below
      position[below] = at + 1
      at = child
    }
    heap[at] = node
    position[node] = at + 1
  }
}
