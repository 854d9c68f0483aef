import type { DropCode } from './filters'
import { whatOpensMore, type Opening } from './opens'
import type { ClientProfile, PlaceProfile } from './profile'
import { rankPlaces, type RankOrder } from './rank-places'

/** Which places a client's page shows, in order, and what it counts. */
export interface Shortlist {
  /** Open places with a free seat. */
  total: number
  /** Those that may be offered and fit or teach something. */
  fitting: number
  dropped: Partial<Record<DropCode, number>>
  /** Vacancy ids, best first. */
  shown: string[]
  /** Fitting places that a person set aside. */
  setAside: string[]
  openings: Opening[]
}

/** The shortlist by the rules alone, one place after the other: for a few places, and to check the board by. */
export function shortlistByRules(
  client: ClientProfile,
  places: readonly PlaceProfile[],
  { order, aside, limit }: { order: RankOrder; aside: ReadonlySet<string>; limit: number },
): Shortlist {
  const { ranked, dropped } = rankPlaces(client, places, order)
  const ids = ranked.map(place => place.vacancyId)
  return {
    total: places.length,
    fitting: ranked.length,
    dropped,
    shown: ids.filter(id => !aside.has(id)).slice(0, limit),
    setAside: ids.filter(id => aside.has(id)),
    openings: whatOpensMore(client, places),
  }
}
