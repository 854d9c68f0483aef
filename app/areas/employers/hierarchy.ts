/** One employer directly above another. */
export interface Above {
  aboveId: string
  belowId: string
}

/**
 * The circle that would come of putting one employer above another: from the one above back to itself, by ids; null when there is
 * none. `known` holds at least every tie above `aboveId`.
 */
export function circleOf(known: readonly Above[], aboveId: string, belowId: string): string[] | null {
  const upwards = [aboveId]
  const seen = new Map<string, string | null>([[aboveId, null]])
  if (aboveId === belowId) return [aboveId, belowId]
  for (let at = upwards.shift(); at !== undefined; at = upwards.shift()) {
    for (const { aboveId: next } of known.filter(one => one.belowId === at)) {
      if (seen.has(next)) continue
      seen.set(next, at)
      if (next === belowId) return [...wayDown(seen, next), belowId]
      upwards.push(next)
    }
  }
  return null
}

/** From an employer down to the one where the walk began. */
function wayDown(seen: ReadonlyMap<string, string | null>, from: string): string[] {
  const way: string[] = []
  for (let at: string | null = from; at !== null; at = seen.get(at) ?? null) way.push(at)
  return way
}

export interface Branch {
  id: string
  below: Branch[]
}

/** The tree in which an employer stands, from the top down; each employer once, also where the data holds a circle. */
export function treeAround(known: readonly Above[], id: string): Branch {
  let top = id
  const climbed = new Set([id])
  for (;;) {
    const above = known.find(one => one.belowId === top && !climbed.has(one.aboveId))
    if (!above) break
    climbed.add((top = above.aboveId))
  }
  const placed = new Set<string>()
  const grow = (at: string): Branch => {
    placed.add(at)
    const below = known.filter(one => one.aboveId === at).map(one => one.belowId)
    return { id: at, below: below.flatMap(one => (placed.has(one) ? [] : [grow(one)])) }
  }
  return grow(top)
}
