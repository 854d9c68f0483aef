import { kilometresBetween } from './travel'
import type { ClientProfile, PlaceProfile, Wish } from './profile'

/** How much each part weighs in *past bij cliënt*. Configuration with a version; a stored match keeps the version. */
export interface ClientFitWeights {
  version: string
  wishes: number
  goals: number
  hours: number
  travel: number
}

export const defaultClientFitWeights: ClientFitWeights = { version: '2026-1', wishes: 5, goals: 3, hours: 2, travel: 1 }

export type ClientFitPartName = 'wishes' | 'goals' | 'hours' | 'travel'

export interface ClientFitPart {
  part: ClientFitPartName
  /** 0 to 1. */
  score: number
  weight: number
}

export interface ClientFit {
  /** 0 to 1, or null when nothing is known of what the client wants. */
  fit: number | null
  /** Only the parts of which both sides are known: what is not known does not count against a place. */
  parts: ClientFitPart[]
  metWishes: Wish[]
  weightsVersion: string
}

/** *Past bij cliënt*: wishes, goals, hours and travel, each from 0 to 1, weighed by the configuration. */
export function clientFit(client: ClientProfile, place: PlaceProfile, weights = defaultClientFitWeights): ClientFit {
  const metWishes = client.wishes.filter(wish => isMet(wish, place))
  const scores: [ClientFitPartName, number | null][] = [
    ['wishes', wishScore(client.wishes, metWishes)],
    ['goals', goalScore(client.goals, place)],
    ['hours', hoursScore(client, place)],
    ['travel', travelScore(client, place)],
  ]
  const parts = scores.flatMap(([part, score]) => (score === null ? [] : [{ part, score, weight: weights[part] }]))
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  const fit = total === 0 ? null : parts.reduce((sum, { score, weight }) => sum + score * weight, 0) / total
  return { fit, parts, metWishes, weightsVersion: weights.version }
}

/** Whether a place is, or has, what a client wishes. */
export function isMet({ kind, value }: Wish, place: PlaceProfile): boolean {
  switch (kind) {
    case 'place':
      return place.vacancyId === value
    case 'employer':
      return place.employerId === value
    case 'occupation':
      return place.occupationUri === value
    case 'sector':
      return place.sector !== undefined && place.sector.startsWith(value)
    case 'competence':
      return place.asks.some(ask => ask.uri === value)
    case 'condition':
      return place.conditions.includes(value)
  }
}

/** Places, employers, occupations and sectors are alternatives: one met is enough. Competences and conditions add up. */
const alternatives: ReadonlySet<Wish['kind']> = new Set(['place', 'employer', 'occupation', 'sector'])

/** What the wishes of one kind weigh, and what counts as all of them. */
export interface WishKind {
  kind: Wish['kind']
  /** The importance of the most important one. */
  most: number
  /** What the met ones are divided by. */
  whole: number
}

/** The kinds of wish that a client has, in the order in which they were first named. */
export function wishKinds(wishes: readonly Wish[]): WishKind[] {
  return [...new Set(wishes.map(wish => wish.kind))].map(kind => {
    const all = wishes.filter(wish => wish.kind === kind).map(wish => wish.importance)
    const most = Math.max(...all)
    return { kind, most, whole: alternatives.has(kind) ? most : add(all) }
  })
}

/** What the met wishes of one kind count for together. */
export function metOfKind(kind: Wish['kind'], importances: readonly number[]): number {
  return alternatives.has(kind) ? Math.max(0, ...importances) : add(importances)
}

function wishScore(wishes: Wish[], met: Wish[]): number | null {
  let sum = 0
  let total = 0
  for (const { kind, most, whole } of wishKinds(wishes)) {
    const fulfilled = met.filter(wish => wish.kind === kind).map(wish => wish.importance)
    sum += most * (metOfKind(kind, fulfilled) / whole)
    total += most
  }
  return total === 0 ? null : sum / total
}

/** The share of the client's goals that the place asks or teaches. */
function goalScore(goals: string[], place: PlaceProfile): number | null {
  if (goals.length === 0) return null
  return goals.filter(goal => place.asks.some(ask => ask.uri === goal)).length / goals.length
}

/** 1 when the hours overlap, then down to 0 at eight hours a week apart. */
export function hoursScore(client: ClientProfile, place: PlaceProfile): number | null {
  const gap = hoursApart(client, place)
  return gap === null ? null : Math.max(0, 1 - gap / 8)
}

/** Hours a week between both ranges; 0 when they overlap, null when one side gives no hours. */
export function hoursApart(client: ClientProfile, place: PlaceProfile): number | null {
  const isKnown = (side: ClientProfile | PlaceProfile) => (side.hoursMinPerWeek ?? side.hoursMaxPerWeek) !== undefined
  if (!isKnown(client) || !isKnown(place)) return null
  const [clientMin, clientMax] = [client.hoursMinPerWeek ?? 0, client.hoursMaxPerWeek ?? Infinity]
  const [placeMin, placeMax] = [place.hoursMinPerWeek ?? 0, place.hoursMaxPerWeek ?? Infinity]
  return Math.max(0, clientMin - placeMax, placeMin - clientMax)
}

/** 1 up to half of the distance the client will travel, then down to one half at the whole of it, and 0 beyond. */
export function travelScore(client: ClientProfile, place: Pick<PlaceProfile, 'location'>): number | null {
  if (!client.location || !place.location || client.maxTravelKm === undefined) return null
  const kilometres = kilometresBetween(client.location, place.location)
  if (kilometres > client.maxTravelKm) return 0
  return Math.min(1, 1.5 - kilometres / Math.max(client.maxTravelKm, 0.1))
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
