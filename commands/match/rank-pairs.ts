import { clientFit } from '~/areas/matching/client-fit'
import type { NumberedClaims, Ranker } from '~/areas/matching/engine/ranker'
import type { ClientProfile, PlaceProfile } from '~/areas/matching/profile'

export interface ChosenPair {
  place: PlaceProfile
  /** In millionths. */
  employerFit: number
  /** In millionths; null when the client wished nothing. */
  clientFit: number | null
}

/** The best places of a client by employer fit alone, ties by vacancy id. */
export function chooseByEmployerFit(ranker: Ranker, claims: NumberedClaims, places: PlaceProfile[], top: number): ChosenPair[] {
  return ranker.top(claims, top).map(({ row, fit }) => ({ place: places[row] as PlaceProfile, employerFit: fit, clientFit: null }))
}

/** The best places by the mean of both fits, ties by employer fit and then vacancy id. */
export function chooseByBothFits(
  ranker: Ranker,
  claims: NumberedClaims,
  client: ClientProfile,
  places: PlaceProfile[],
  top: number,
): ChosenPair[] {
  const length = ranker.weighAll(claims)
  const pairs: ChosenPair[] = []
  for (let i = 0; i < length; i++) {
    const place = places[ranker.rows[i] as number] as PlaceProfile
    const { fit } = clientFit(client, place)
    pairs.push({ place, employerFit: ranker.fits[i] as number, clientFit: fit === null ? null : Math.round(fit * 1_000_000) })
  }
  return pairs.sort(byBothFits).slice(0, top)
}

function byBothFits(a: ChosenPair, b: ChosenPair): number {
  const both = (pair: ChosenPair) => pair.employerFit + (pair.clientFit ?? 0)
  return both(b) - both(a) || b.employerFit - a.employerFit || (a.place.vacancyId < b.place.vacancyId ? -1 : 1)
}

