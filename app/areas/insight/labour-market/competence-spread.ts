import { sectionKeys, type Section } from '~/areas/employers/sectors'
import { countByQuarter, quartersUpTo, type Quarter } from './quarters'

/** A place that asks a competence. */
export interface AskingPlace {
  section: Section | null
  town: string | null
  /** The day on which the place was made. */
  madeOn: string
  /** Seats left; none for a place that is full or closed. */
  seats: number
  kind: string
  /** 1 to 4 */
  level: number
}

/** Places and seats of a sector, a town or a level. */
export interface Share<K> {
  of: K
  places: number
  seats: number
}

export interface Spread {
  places: number
  seats: number
  /** Open places that offer to teach it. */
  learnable: number
  bySection: Share<Section | null>[]
  byTown: Share<string | null>[]
  byLevel: Share<number>[]
  /** Places made in each quarter, open or not, the oldest quarter first. */
  byQuarter: { quarter: Quarter; count: number }[]
}

const quartersShown = 8

/** Where, how deep and since when a competence is asked. `keyOf` says which spellings are one town. */
export function spreadOf(places: readonly AskingPlace[], today: string, keyOf: (town: string) => string): Spread {
  const open = places.filter(place => place.seats > 0)
  const townNames = new Map<string, string>()
  for (const { town } of open) if (town !== null && !townNames.has(keyOf(town))) townNames.set(keyOf(town), town.trim())
  const townOf = (place: AskingPlace) => (place.town === null ? null : (townNames.get(keyOf(place.town)) ?? null))
  return {
    places: open.length,
    seats: open.reduce((sum, place) => sum + place.seats, 0),
    learnable: open.filter(place => place.kind === 'learnable').length,
    bySection: shares<Section | null>(open, place => place.section, [...sectionKeys, null]),
    byTown: shares<string | null>(open, townOf, [
      ...[...townNames.values()].sort((a, b) => a.localeCompare(b, 'nl')),
      null,
    ]),
    byLevel: shares(open, place => place.level, [1, 2, 3, 4]),
    byQuarter: countByQuarter(
      places.map(place => place.madeOn),
      quartersUpTo(today, quartersShown),
    ),
  }
}

/** The groups that have a place, in the order that is handed in. */
function shares<K>(places: readonly AskingPlace[], of: (place: AskingPlace) => K, order: readonly K[]): Share<K>[] {
  const found = new Map<K, Share<K>>()
  for (const place of places) {
    const key = of(place)
    const sofar = found.get(key) ?? { of: key, places: 0, seats: 0 }
    found.set(key, { of: key, places: sofar.places + 1, seats: sofar.seats + place.seats })
  }
  return order.flatMap(key => found.get(key) ?? [])
}
