import { clientFit } from '../client-fit'
import { explainFit } from '../explain'
import { dropReasons, type DropCode } from '../filters'
import type { ClientProfile, PlaceProfile } from '../profile'

/** Why a place cannot be a client's: a filter, nothing in common, a verdict, a choice by hand, or a seat held there already. */
export const ruledOutCodes = [
  'travel',
  'hours',
  'times',
  'language',
  'licence',
  'no-seats',
  'not-allowed',
  'no-fit',
  'set-aside',
  'forbidden',
  'seat-held',
] as const
export type RuledOutCode = (typeof ruledOutCodes)[number]

/** A client and a place that may be put together, with both fits. */
export interface GroupPair {
  clientId: string
  vacancyId: string
  clientFit: number | null
  employerFit: number
}

/** Places that people, or the present placements, rule out for one client. */
export interface RuledOutFor {
  /** Said not to suit. */
  setAside: ReadonlySet<string>
  forbidden: ReadonlySet<string>
  /** The client holds a seat there already. */
  held: ReadonlySet<string>
}

export interface ClientPairs {
  clientId: string
  pairs: GroupPair[]
  /** How many places were ruled out for each reason; a place with two reasons counts in both. */
  ruledOut: Partial<Record<RuledOutCode, number>>
}

/** Both fits of one pair, whatever rules it out. */
export function fitsOfPair(client: ClientProfile, place: PlaceProfile): GroupPair {
  return {
    clientId: client.clientId,
    vacancyId: place.vacancyId,
    clientFit: clientFit(client, place).fit,
    employerFit: explainFit(client, place).employerFit,
  }
}

/**
 * The places that may be a client's: those that the client's list would offer, without what a person ruled out. As on that list
 * a place must ask something that the client can, or teach something.
 */
export function pairsOfClient(
  client: ClientProfile,
  places: readonly PlaceProfile[],
  { setAside, forbidden, held }: RuledOutFor,
): ClientPairs {
  const found: ClientPairs = { clientId: client.clientId, pairs: [], ruledOut: {} }
  const count = (codes: ReadonlySet<RuledOutCode>) =>
    codes.forEach(code => (found.ruledOut[code] = (found.ruledOut[code] ?? 0) + 1))
  for (const place of places) {
    const codes = new Set<RuledOutCode>(dropReasons(client, place).map((reason): DropCode => reason.code))
    if (setAside.has(place.vacancyId)) codes.add('set-aside')
    if (forbidden.has(place.vacancyId)) codes.add('forbidden')
    if (held.has(place.vacancyId)) codes.add('seat-held')
    const pair = codes.size === 0 ? fitsOfPair(client, place) : null
    if (pair && pair.employerFit === 0 && !place.asks.some(ask => ask.kind === 'learnable')) codes.add('no-fit')
    if (codes.size > 0) count(codes)
    else found.pairs.push(pair as GroupPair)
  }
  return found
}
