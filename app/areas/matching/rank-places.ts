import { clientFit, type ClientFit } from './client-fit'
import { explainFit, type Explanation } from './explain'
import { filterPlaces, type DropCode } from './filters'
import { growthRoom } from './growth'
import type { ClientProfile, PlaceProfile } from './profile'

export interface RankedPlace {
  vacancyId: string
  employer: Explanation
  client: ClientFit
  growth: string[] | null
}

export const rankOrders = ['both', 'client', 'employer'] as const
export type RankOrder = (typeof rankOrders)[number]

/** What is not known of the client's side neither lifts nor lowers a place. */
const unknownFit = 0.5

const keys: Record<RankOrder, (place: RankedPlace) => number> = {
  both: place => (place.client.fit ?? unknownFit) + place.employer.employerFit,
  client: place => place.client.fit ?? unknownFit,
  employer: place => place.employer.employerFit,
}

/**
 * The places that may be offered to a client, best first, and how many were dropped for which reason. Both fits stay apart;
 * the order is a choice of the reader. Equal places are ordered by id, so that the same data give the same list.
 */
export function rankPlaces(
  client: ClientProfile,
  places: readonly PlaceProfile[],
  order: RankOrder,
): { ranked: RankedPlace[]; dropped: Partial<Record<DropCode, number>> } {
  const { kept, counts } = filterPlaces(client, places)
  const key = keys[order]
  const ranked = kept
    .map(place => ({
      vacancyId: place.vacancyId,
      employer: explainFit(client, place),
      client: clientFit(client, place),
      growth: growthRoom(client, place),
    }))
    .filter(place => place.employer.employerFit > 0 || place.employer.learnable.length > 0)
    .sort((a, b) => sixDecimals(key(b)) - sixDecimals(key(a)) || (a.vacancyId < b.vacancyId ? -1 : 1))
  return { ranked, dropped: counts }
}

function sixDecimals(fit: number): number {
  return Math.round(fit * 1e6)
}
