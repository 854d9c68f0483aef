import { clientFit } from '~/areas/matching/client-fit'
import { claimsOf, type ClaimsTable, type RankedTable } from '~/areas/matching/engine/rank-many'
import type { Ranker } from '~/areas/matching/engine/ranker'
import type { ClientProfile, PlaceProfile } from '~/areas/matching/profile'

export interface ChosenPair {
  place: PlaceProfile
  /** In millionths. */
  employerFit: number
  /** In millionths; null when nothing is known of what the client wants. */
  clientFit: number | null
}

/** The places of a client, best first, by the client's number. */
export type Choose = (client: number) => ChosenPair[]

/** By employer fit alone, ties by vacancy id: ranked when asked. */
export function chooseByEmployerFit(ranker: Ranker, claims: ClaimsTable, places: PlaceProfile[], top: number): Choose {
  return client => {
    const length = ranker.rank(claimsOf(claims, client), top)
    return Array.from({ length }, (_, i) => ({
      place: places[ranker.rows[i] as number] as PlaceProfile,
      employerFit: ranker.fits[i] as number,
      clientFit: null,
    }))
  }
}

/** The same, ranked before. */
export function chosenByEmployerFit(ranked: RankedTable, places: PlaceProfile[]): Choose {
  return client => {
    const from = client * ranked.count
    return Array.from({ length: ranked.length[client] as number }, (_, i) => ({
      place: places[ranked.rows[from + i] as number] as PlaceProfile,
      employerFit: ranked.fits[from + i] as number,
      clientFit: null,
    }))
  }
}

/** By the mean of both fits, ties by employer fit and then vacancy id. */
export function chooseByBothFits(
  ranker: Ranker,
  claims: ClaimsTable,
  { clients, places }: { clients: ClientProfile[]; places: PlaceProfile[] },
  top: number,
): Choose {
  return number => {
    const client = clients[number] as ClientProfile
    const length = ranker.weighAll(claimsOf(claims, number))
    const pairs = Array.from({ length }, (_, i): ChosenPair => {
      const place = places[ranker.rows[i] as number] as PlaceProfile
      const { fit } = clientFit(client, place)
      return {
        place,
        employerFit: ranker.fits[i] as number,
        clientFit: fit === null ? null : Math.round(fit * 1_000_000),
      }
    })
    return pairs.sort(byBothFits).slice(0, top)
  }
}

function byBothFits(a: ChosenPair, b: ChosenPair): number {
  const both = (pair: ChosenPair) => pair.employerFit + (pair.clientFit ?? 0)
  return both(b) - both(a) || b.employerFit - a.employerFit || (a.place.vacancyId < b.place.vacancyId ? -1 : 1)
}
