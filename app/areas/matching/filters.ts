import { hoursApart } from './client-fit'
import { kilometresBetween } from './travel'
import {
  cefrLevels,
  type CefrLevel,
  type ClientProfile,
  type LanguageAsk,
  type PlaceProfile,
  type TimeWindow,
} from './profile'

/** Why a pair is not offered: only what the client set, or what the law or the work truly requires. */
export type DropReason =
  | { code: 'not-allowed' }
  | { code: 'no-seats' }
  | { code: 'travel'; kilometres: number; maxKilometres: number }
  | { code: 'hours'; hoursApart: number }
  | { code: 'times'; day: TimeWindow['day'] }
  | { code: 'language'; language: string; skill: LanguageAsk['skill']; asked: CefrLevel; has: CefrLevel }
  | { code: 'licence'; licence: string }

export type DropCode = DropReason['code']

/** Every reason why this pair is dropped; empty when it may be offered. What is not known never drops a pair. */
export function dropReasons(client: ClientProfile, place: PlaceProfile): DropReason[] {
  return [
    ...(client.mayBeMatched ? [] : [{ code: 'not-allowed' } as const]),
    ...(place.seats > 0 ? [] : [{ code: 'no-seats' } as const]),
    ...travelReason(client, place),
    ...hoursReason(client, place),
    ...timesReason(client, place),
    ...languageReasons(client, place),
    ...licenceReasons(client, place),
  ]
}

export interface Filtered {
  kept: PlaceProfile[]
  dropped: { place: PlaceProfile; reasons: DropReason[] }[]
  /** How many places were dropped for each reason; a place with two reasons counts in both. */
  counts: Partial<Record<DropCode, number>>
}

/** Sorts places into what may be offered and what is dropped, so that a page can say "6 places dropped: farther than 20 km". */
export function filterPlaces(client: ClientProfile, places: readonly PlaceProfile[]): Filtered {
  const filtered: Filtered = { kept: [], dropped: [], counts: {} }
  for (const place of places) {
    const reasons = dropReasons(client, place)
    if (reasons.length === 0) filtered.kept.push(place)
    else filtered.dropped.push({ place, reasons })
    for (const code of new Set(reasons.map(reason => reason.code)))
      filtered.counts[code] = (filtered.counts[code] ?? 0) + 1
  }
  return filtered
}

/** Dropped for the distance alone. */
export function travelReason(client: ClientProfile, place: Pick<PlaceProfile, 'location'>): DropReason[] {
  if (!client.location || !place.location || client.maxTravelKm === undefined) return []
  const kilometres = kilometresBetween(client.location, place.location)
  return kilometres > client.maxTravelKm ? [{ code: 'travel', kilometres, maxKilometres: client.maxTravelKm }] : []
}

/** Dropped for the hours alone. */
export function hoursReason(client: ClientProfile, place: PlaceProfile): DropReason[] {
  const apart = hoursApart(client, place)
  return apart === null || apart === 0 ? [] : [{ code: 'hours', hoursApart: apart }]
}

/** The first fixed working time that the client's available times do not cover. */
export function timesReason(client: ClientProfile, place: PlaceProfile): DropReason[] {
  const [missing] = uncoveredTimes(client, place)
  return missing ? [{ code: 'times', day: missing.day }] : []
}

/** The fixed working times that the client's available times do not cover; none when the client was not asked yet. */
export function uncoveredTimes(client: ClientProfile, place: PlaceProfile): TimeWindow[] {
  if (client.availability.length === 0) return []
  return place.times.filter(time => !isCovered(time, client.availability))
}

function isCovered(time: TimeWindow, availability: readonly TimeWindow[]): boolean {
  let covered = time.fromMinute
  const sameDay = availability.filter(window => window.day === time.day).sort((a, b) => a.fromMinute - b.fromMinute)
  for (const window of sameDay) if (window.fromMinute <= covered) covered = Math.max(covered, window.toMinute)
  return covered >= time.toMinute
}

/** Dropped for languages alone: a reason for each that the client speaks less well than is truly needed. */
export function languageReasons(client: ClientProfile, place: PlaceProfile): DropReason[] {
  return place.languages.flatMap((ask): DropReason[] => {
    const claimed = client.languages.find(({ language, skill }) => language === ask.language && skill === ask.skill)
    if (!ask.essential || !claimed || cefrLevels.indexOf(claimed.level) >= cefrLevels.indexOf(ask.level)) return []
    return [{ code: 'language', language: ask.language, skill: ask.skill, asked: ask.level, has: claimed.level }]
  })
}

/** Dropped for licences alone: a reason for each that is missing. */
export function licenceReasons(client: ClientProfile, place: PlaceProfile): DropReason[] {
  return place.licences.flatMap((ask): DropReason[] =>
    ask.essential && !client.licences.includes(ask.code) ? [{ code: 'licence', licence: ask.code }] : [],
  )
}
