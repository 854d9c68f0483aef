import { explainFit } from './explain'
import { dropReasons, type DropReason } from './filters'
import type { ClientProfile, PlaceProfile } from './profile'

/** One change on the client's side, and how many more places it opens. */
export type Opening =
  | { kind: 'travel'; extraKilometres: number; places: number }
  | { kind: 'hours'; places: number }
  | { kind: 'language'; language: string; skill: string; level: string; places: number }
  | { kind: 'licence'; licence: string; places: number }
  | { kind: 'competence'; uri: string; level: number; places: number }

export interface OpeningOptions {
  /** Steps of extra travel to try, in kilometres. */
  travelStepsKm: number[]
  /** A place counts as within reach from this employer fit (0 to 1). */
  fitInReach: number
  /** Competences told at most. */
  competences: number
}

export const defaultOpeningOptions: OpeningOptions = { travelStepsKm: [5, 10], fitInReach: 0.5, competences: 5 }

/**
 * What opens more: places that one single change would add. A filter counts only where it is the one reason for the drop;
 * a competence only where having it at the asked level lifts a place that may be offered over the fit in reach.
 */
export function whatOpensMore(
  client: ClientProfile,
  places: readonly PlaceProfile[],
  options = defaultOpeningOptions,
): Opening[] {
  const alone: DropReason[] = []
  const offered: PlaceProfile[] = []
  for (const place of places) {
    const [first, ...others] = dropReasons(client, place)
    if (!first) offered.push(place)
    else if (others.length === 0) alone.push(first)
  }
  return openingsFrom(alone, competencesInReach(client, offered, options), options)
}

/** A competence by which places come within reach: the highest level asked, and how many places. */
export interface CompetenceInReach {
  uri: string
  level: number
  places: number
}

/** The openings, from the reasons that drop a place alone and from the competences in reach; most places first. */
export function openingsFrom(
  alone: readonly DropReason[],
  competences: readonly CompetenceInReach[],
  options = defaultOpeningOptions,
): Opening[] {
  const openings = [
    ...travelOpenings(alone, options.travelStepsKm),
    ...hoursOpening(alone),
    ...sorted(languageOpenings(alone)),
    ...sorted(licenceOpenings(alone)),
    ...sorted(competences.map((one): Opening => ({ kind: 'competence', ...one }))).slice(0, options.competences),
  ]
  return openings.filter(opening => opening.places > 0).sort((a, b) => b.places - a.places)
}

/** Most places first; the same number in the order of their words, so that the same data give the same list. */
function sorted<O extends Opening>(openings: O[]): O[] {
  const words = (opening: Opening) => JSON.stringify({ ...opening, places: 0 })
  return openings.sort((a, b) => b.places - a.places || (words(a) < words(b) ? -1 : 1))
}

function travelOpenings(alone: readonly DropReason[], steps: number[]): Opening[] {
  return steps.map(extraKilometres => ({
    kind: 'travel',
    extraKilometres,
    places: alone.filter(one => one.code === 'travel' && one.kilometres <= one.maxKilometres + extraKilometres).length,
  }))
}

function hoursOpening(alone: readonly DropReason[]): Opening[] {
  return [{ kind: 'hours', places: alone.filter(one => one.code === 'hours' || one.code === 'times').length }]
}

function languageOpenings(alone: readonly DropReason[]): Opening[] {
  const counts = new Map<string, Extract<Opening, { kind: 'language' }>>()
  for (const one of alone) {
    if (one.code !== 'language') continue
    const key = `${one.language} ${one.skill} ${one.asked}`
    const opening = counts.get(key) ?? {
      kind: 'language',
      language: one.language,
      skill: one.skill,
      level: one.asked,
      places: 0,
    }
    counts.set(key, { ...opening, places: opening.places + 1 })
  }
  return [...counts.values()]
}

function licenceOpenings(alone: readonly DropReason[]): Opening[] {
  const counts = new Map<string, number>()
  for (const one of alone) if (one.code === 'licence') counts.set(one.licence, (counts.get(one.licence) ?? 0) + 1)
  return [...counts].map(([licence, places]) => ({ kind: 'licence', licence, places }))
}

function competencesInReach(
  client: ClientProfile,
  offered: PlaceProfile[],
  options: OpeningOptions,
): CompetenceInReach[] {
  const counts = new Map<string, CompetenceInReach>()
  for (const place of offered) {
    const { employerFit, reasons } = explainFit(client, place)
    if (employerFit >= options.fitInReach) continue
    for (const { uri, askedLevel, brings, canBring } of reasons) {
      if (brings === canBring || employerFit + canBring - brings < options.fitInReach) continue
      const sofar = counts.get(uri) ?? { uri, level: 1, places: 0 }
      counts.set(uri, { uri, level: Math.max(sofar.level, askedLevel), places: sofar.places + 1 })
    }
  }
  return [...counts.values()]
}
