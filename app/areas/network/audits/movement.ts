import type { Standing } from '../strategies'

/** What became of a relation between two audits. */
export const movements = ['came', 'stronger', 'same', 'weaker', 'went', 'listed', 'unlisted'] as const
export type Movement = (typeof movements)[number]

export function isMovement(text: string | null): text is Movement {
  return (movements as readonly (string | null)[]).includes(text)
}

const goes = (one: Standing | null) => one?.relationState === 'existing'

/**
 * What became of a relation; null where an audit does not know it. It came when it goes now and did not, and went the other way round.
 * Else the strength says it, 0 where it is not filled in. An employer that is new to the records, or gone from them, without a going
 * relation is listed or unlisted.
 */
export function movementOf(before: Standing | null, after: Standing | null): Movement {
  if (goes(after) && !goes(before)) return 'came'
  if (goes(before) && !goes(after)) return 'went'
  if (!before || !after) return before ? 'unlisted' : 'listed'
  const step = (after.strength ?? 0) - (before.strength ?? 0)
  return step > 0 ? 'stronger' : step < 0 ? 'weaker' : 'same'
}

/** So many relations that stood in one way before and in another after. */
export interface Moved {
  before: Standing | null
  after: Standing | null
  count: number
}

export function countMovements(groups: readonly Moved[]): Record<Movement, number> {
  const counts = Object.fromEntries(movements.map(key => [key, 0])) as Record<Movement, number>
  for (const { before, after, count } of groups) counts[movementOf(before, after)] += count
  return counts
}

export interface Place {
  /** 0 where it is not filled in. */
  strength: number
  importance: number
}

export interface GridMove {
  from: Place
  to: Place
  count: number
}

const placeOf = ({ strength, importance }: Standing): Place => ({
  strength: strength ?? 0,
  importance: importance ?? 0,
})
const keyOf = ({ strength, importance }: Place) => `${strength}:${importance}`

/** How many relations moved from one cell of the grid to another, most first; those that stayed are left out. */
export function gridMoves(groups: readonly Moved[]): GridMove[] {
  const moves = new Map<string, GridMove>()
  for (const { before, after, count } of groups) {
    if (!before || !after) continue
    const [from, to] = [placeOf(before), placeOf(after)]
    const key = `${keyOf(from)}>${keyOf(to)}`
    if (keyOf(from) === keyOf(to)) continue
    moves.set(key, { from, to, count: (moves.get(key)?.count ?? 0) + count })
  }
  return [...moves.entries()]
    .sort(([a, one], [b, other]) => other.count - one.count || a.localeCompare(b))
    .map(([, move]) => move)
}
