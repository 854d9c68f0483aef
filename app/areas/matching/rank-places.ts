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

/** What a place is ordered by, in millionths: the largest comes first. */
export function orderKey(order: RankOrder, clientFit: number | null, employerFit: number): number {
  const own = clientFit ?? unknownFit
  const fit = order === 'both' ? own + employerFit : order === 'client' ? own : employerFit
  return Math.round(fit * 1e6)
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
  const key = (place: RankedPlace) => orderKey(order, place.client.fit, place.employer.employerFit)
  const ranked = kept
    .map(place => rankedPlace(client, place))
    .filter(place => place.employer.employerFit > 0 || place.employer.learnable.length > 0)
    .sort((a, b) => key(b) - key(a) || (a.vacancyId < b.vacancyId ? -1 : 1))
  return { ranked, dropped: counts }
}

function rankedPlace(client: ClientProfile, place: PlaceProfile): RankedPlace {
  return {
    vacancyId: place.vacancyId,
    employer: explainFit(client, place),
    client: clientFit(client, place),
    growth: growthRoom(client, place),
  }
}

/** Why a place fits a client, beside what was known of the place. */
export function explainPlace<P extends { profile: PlaceProfile }>(client: ClientProfile, place: P): P & RankedPlace {
  return { ...place, ...rankedPlace(client, place.profile) }
}
