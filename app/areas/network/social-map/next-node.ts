export type Direction = 'up' | 'down' | 'left' | 'right'

export interface Place {
  key: string
  x: number
  /** Upwards, as in the layout. */
  y: number
}

const along: Record<Direction, (dx: number, dy: number) => [number, number]> = {
  right: (dx, dy) => [dx, Math.abs(dy)],
  left: (dx, dy) => [-dx, Math.abs(dy)],
  up: (dx, dy) => [dy, Math.abs(dx)],
  down: (dx, dy) => [-dy, Math.abs(dx)],
}

/**
 * The nearest of the places in a direction: within the quarter that the arrow points to, and when nothing stands there, in that half.
 * What lies off the line counts double, so that an arrow goes straight on. Null when nothing stands that way.
 */
export function nextNode<P extends Place>(from: Place, places: Iterable<P>, direction: Direction): P | null {
  let best: P | null = null
  let bestCost = Infinity
  for (const place of places) {
    if (place.key === from.key) continue
    const [ahead, aside] = along[direction](place.x - from.x, place.y - from.y)
    if (ahead <= 0) continue
    const cost = ahead + 2 * aside + (aside > ahead ? wide : 0)
    if (cost < bestCost) [best, bestCost] = [place, cost]
  }
  return best
}

/** More than any cost within a layout. */
const wide = 1e6
