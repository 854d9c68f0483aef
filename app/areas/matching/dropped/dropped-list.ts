import { explainFit } from '../explain'
import { dropReasons, type DropCode, type DropReason } from '../filters'
import type { ClientProfile, PlaceProfile } from '../profile'
import { kilometresBetween } from '../travel'
import { hindranceOf } from './hindrance'

export const dropCodes = ['travel', 'hours', 'times', 'language', 'licence', 'no-seats', 'not-allowed'] as const

export const droppedSorts = ['closest', 'fit', 'distance'] as const
export type DroppedSort = (typeof droppedSorts)[number]

export interface DroppedAsk {
  client: ClientProfile
  /** Only places that this drops. */
  code: DropCode | null
  /** Only places that ask or teach something that fits the client. */
  fits: boolean
  /** Only these places. */
  ids: ReadonlySet<string> | null
  sort: { key: DroppedSort; direction: 'up' | 'down' }
  /** How many come before the first one that is shown, and how many are shown. */
  from: number
  limit: number
}

export interface DroppedPlace {
  vacancyId: string
  reasons: DropReason[]
  /** 0 to 1. */
  employerFit: number
  /** Null when one of both lies nowhere known. */
  kilometres: number | null
}

export interface DroppedList {
  /** How many places the filter leaves. */
  total: number
  places: DroppedPlace[]
}

/** What a dropped place is ordered by. */
export interface DroppedKeys {
  hindrance: number
  fit: number
  kilometres: number | null
}

/** The number that a dropped place is ordered by; places that lie nowhere known come last. */
export function droppedKey(
  { key, direction }: DroppedAsk['sort'],
  { hindrance, fit, kilometres }: DroppedKeys,
): number {
  const sign = direction === 'up' ? 1 : -1
  if (key === 'distance') return kilometres === null ? Infinity : sign * kilometres
  return sign * (key === 'closest' ? hindrance : Math.round(fit * 1e6))
}

/** The places that a client's filters drop, by the rules alone: for a few places, and to check the board by. */
export function droppedByRules(places: readonly PlaceProfile[], ask: DroppedAsk): DroppedList {
  const found: (DroppedPlace & { key: number })[] = []
  for (const place of places) {
    if (ask.ids && !ask.ids.has(place.vacancyId)) continue
    const reasons = dropReasons(ask.client, place)
    if (reasons.length === 0) continue
    if (ask.code && !reasons.some(reason => reason.code === ask.code)) continue
    const { employerFit, learnable } = explainFit(ask.client, place)
    if (ask.fits && employerFit === 0 && learnable.length === 0) continue
    const kilometres =
      ask.client.location && place.location ? kilometresBetween(ask.client.location, place.location) : null
    const key = droppedKey(ask.sort, { hindrance: hindranceOf(reasons), fit: employerFit, kilometres })
    found.push({ vacancyId: place.vacancyId, reasons, employerFit, kilometres, key })
  }
  const fitKey = (place: DroppedPlace) => Math.round(place.employerFit * 1e6)
  // Not the difference of the keys: places that lie nowhere known are infinitely far, all of them.
  const byKey = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
  found.sort((a, b) => byKey(a.key, b.key) || fitKey(b) - fitKey(a) || (a.vacancyId < b.vacancyId ? -1 : 1))
  return {
    total: found.length,
    places: found.slice(ask.from, ask.from + ask.limit).map(({ key: _, ...place }) => place),
  }
}
