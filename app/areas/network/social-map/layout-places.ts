import { seededRandom } from '~/platform/seeded-random'
import { around, type Neighbours } from './neighbours'

export interface Place {
  x: number
  y: number
}

/**
 * Where a layout begins. Who had a place keeps it. Who is new begins beside the middle of those it is tied to that have one,
 * else somewhere in the circle of radius 1; the same seed gives the same places.
 */
export function startPlaces(neighbours: Neighbours, kept: (node: number) => Place | null, seed: number): Place[] {
  const random = seededRandom(seed)
  const anywhere = Array.from({ length: neighbours.order }, () => {
    const [angle, radius] = [2 * Math.PI * random(), Math.sqrt(random())]
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
  })
  return anywhere.map((place, node) => {
    const own = kept(node)
    if (own) return own
    const near = [...around(neighbours, node)].flatMap(other => kept(other) ?? [])
    if (near.length === 0) return place
    const middle = middleOf(near)
    return { x: middle.x + place.x * 0.03, y: middle.y + place.y * 0.03 }
  })
}

function middleOf(places: readonly Place[]): Place {
  const sum = places.reduce((all, one) => ({ x: all.x + one.x, y: all.y + one.y }), { x: 0, y: 0 })
  return { x: sum.x / places.length, y: sum.y / places.length }
}

/** The same picture about its middle, with nine in ten within a distance of 1, and by how much it was made smaller. */
export function fitted(places: readonly Place[]): { places: Place[]; scale: number } {
  if (places.length === 0) return { places: [], scale: 1 }
  const middle = middleOf(places)
  const far = places.map(one => Math.hypot(one.x - middle.x, one.y - middle.y)).sort((a, b) => a - b)
  const scale = far[Math.floor((far.length - 1) * 0.9)] || 1
  return { places: places.map(one => ({ x: (one.x - middle.x) / scale, y: (one.y - middle.y) / scale })), scale }
}

/** How large a layout of so many nodes becomes in the library's measure, before it is fitted; as measured. */
export function usualScale(order: number): number {
  return 16 * Math.sqrt(Math.max(order, 1))
}
