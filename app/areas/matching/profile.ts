/**
 * What the matcher may know about both sides. Gender, name, origin, age, health, barriers, background and client type
 * have no place in these types: what is not here cannot weigh in a rank.
 */

/** Levels of the product itself, 1 (begins) to 4 (teaches others). ESCO has no levels. */
export type CompetenceLevel = 1 | 2 | 3 | 4

export const competenceKinds = ['essential', 'learnable', 'nice'] as const
export type CompetenceKind = (typeof competenceKinds)[number]

/** Weight of a competence in the employer fit when the vacancy does not give one. */
export const defaultWeight: Record<CompetenceKind, number> = { essential: 5, learnable: 3, nice: 1 }

/** A competence a client claims, with pointers to the evidence behind it (story ids, certificates, free text). */
export interface CompetenceClaim {
  uri: string
  level: CompetenceLevel
  evidence: string[]
}

/** A competence a place asks, or offers to learn. */
export interface CompetenceAsk {
  uri: string
  kind: CompetenceKind
  level: CompetenceLevel
  /** 0 to 100, at most three decimals. */
  weight: number
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** A stretch of one weekday, in minutes after midnight, local time. */
export interface TimeWindow {
  day: Weekday
  fromMinute: number
  toMinute: number
}

export interface GeoPoint {
  latitude: number
  longitude: number
}

export const languageSkills = ['listening', 'reading', 'speaking', 'writing'] as const
export type LanguageSkill = (typeof languageSkills)[number]

export const cefrLevels = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type CefrLevel = (typeof cefrLevels)[number]

/** Language as an ISO 639-1 code (`nl`, `en`, `ar`). */
export interface LanguageLevel {
  language: string
  skill: LanguageSkill
  level: CefrLevel
}

export interface LanguageAsk extends LanguageLevel {
  /** Only a truly essential language level drops a pair; the others are shown as a gap. */
  essential: boolean
}

export interface LicenceAsk {
  /** For example `B`, `T`, `heftruck`, `VCA`. */
  code: string
  essential: boolean
}

/** What a client looks for. Importance 1 (pleasant) to 5 (very important). */
export interface Wish {
  kind: 'place' | 'employer' | 'occupation' | 'sector' | 'competence' | 'condition'
  /** Vacancy id, employer id, occupation URI, SBI section or code, competence URI, or condition code. */
  value: string
  importance: number
}

export interface ClientProfile {
  clientId: string
  claims: CompetenceClaim[]
  wishes: Wish[]
  /** Competence URIs the client's goals name: what the next step should teach. */
  goals: string[]
  hoursMinPerWeek?: number
  hoursMaxPerWeek?: number
  /** Empty: not asked yet, and then no filter. */
  availability: TimeWindow[]
  location?: GeoPoint
  maxTravelKm?: number
  languages: LanguageLevel[]
  licences: string[]
  /** False drops every pair: no matching without the legal basis or consent that the file records. */
  mayBeMatched: boolean
}

export interface PlaceProfile {
  vacancyId: string
  employerId?: string
  occupationUri?: string
  sector?: string
  asks: CompetenceAsk[]
  hoursMinPerWeek?: number
  hoursMaxPerWeek?: number
  /** Fixed times of the work; empty: to be agreed. */
  times: TimeWindow[]
  location?: GeoPoint
  languages: LanguageAsk[]
  licences: LicenceAsk[]
  /** Codes of working conditions offered, for example `buddy`, `quiet-room`, `flexible-start`. */
  conditions: string[]
  seats: number
  mentorId?: string
}

/** An empty client profile to fill in: nothing claimed, nothing wished, nothing filtered. */
export function emptyClient(clientId: string): ClientProfile {
  return {
    clientId,
    claims: [],
    wishes: [],
    goals: [],
    availability: [],
    languages: [],
    licences: [],
    mayBeMatched: true,
  }
}

/** An empty place to fill in: one seat, nothing asked. */
export function emptyPlace(vacancyId: string): PlaceProfile {
  return { vacancyId, asks: [], times: [], languages: [], licences: [], conditions: [], seats: 1 }
}

/** Asks in an order that is always the same, so that sums over them are the same to the last digit. */
export function inOrder(asks: CompetenceAsk[]): CompetenceAsk[] {
  return asks.sort((a, b) => (a.uri < b.uri ? -1 : 1))
}
