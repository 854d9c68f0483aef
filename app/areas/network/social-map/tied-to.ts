import type { MapEdge, MapKey } from './social-map'

export type TiedTo = ReadonlyMap<MapKey, ReadonlySet<MapKey>>

/** Who is tied to whom, either way. */
export function tiedTo(edges: readonly Pick<MapEdge, 'from' | 'to'>[]): TiedTo {
  const found = new Map<MapKey, Set<MapKey>>()
  const add = (one: MapKey, other: MapKey) => {
    const there = found.get(one)
    if (there) there.add(other)
    else found.set(one, new Set([other]))
  }
  for (const { from, to } of edges) {
    if (from === to) continue
    add(from, to)
    add(to, from)
  }
  return found
}

/** Who can be reached from `at` in at most so many ties, itself included; `without` may not be passed. */
export function within(neighbours: TiedTo, at: MapKey, steps: number, without?: MapKey): Set<MapKey> {
  const reached = new Set([at])
  let front = [at]
  for (let step = 0; step < steps && front.length > 0; step++) {
    const next: MapKey[] = []
    for (const one of front)
      for (const other of neighbours.get(one) ?? []) {
        if (other === without || reached.has(other)) continue
        reached.add(other)
        next.push(other)
      }
    front = next
  }
  return reached
}

/** Into how many parts those around a node fall apart without it; 1 when they stay together, 0 when nobody is tied to it. */
export function partsWithout(neighbours: TiedTo, at: MapKey): number {
  const left = new Set(neighbours.get(at))
  let parts = 0
  for (const one of left) {
    parts++
    for (const reached of within(neighbours, one, Infinity, at)) left.delete(reached)
  }
  return parts
}
