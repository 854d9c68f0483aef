import type { PlaceFacts } from './profiles.store.server'
import type { ClientProfile, PlaceProfile } from './profile'
import type { RankedPlace } from './rank-places'
import type { CompetenceReason } from './explain'
import { kilometresBetween } from './travel'

/** A competence of a place beside what the client has of it; levels from 1 to 4, 0 for none. */
export interface ShownCompetence {
  uri: string
  label: string
  asked: number
  claimed: number
  evidence: string[]
}

/** One place for one client, as a page shows it: both fits in hundredths, and the reasons. */
export interface ShownPlace extends Omit<PlaceFacts, 'startDate'> {
  /** `yyyy-mm-dd`. */
  startDate: string | null
  kilometres: number | null
  clientFit: number | null
  clientParts: { part: 'wishes' | 'goals' | 'hours' | 'travel'; percent: number }[]
  employerFit: number
  /** What the employer's fit would gain once all that the place teaches is learnt. */
  learnable: number
  met: ShownCompetence[]
  toLearn: ShownCompetence[]
  partly: ShownCompetence[]
  gaps: ShownCompetence[]
  growth: string[]
}

type Explained = { facts: PlaceFacts; profile: PlaceProfile } & RankedPlace

const percent = (fit: number) => Math.round(fit * 100)

/** Every competence that a shown place names. */
export function competencesOf({ employer }: Pick<RankedPlace, 'employer'>): string[] {
  return employer.reasons.map(reason => reason.uri)
}

/** A place with its reasons as a page shows it; `label` says a competence in the reader's language. */
export function shownPlace(client: ClientProfile, place: Explained, label: (uri: string) => string): ShownPlace {
  const { facts, profile, employer } = place
  const named = (reasons: readonly CompetenceReason[]) =>
    reasons.map(({ uri, askedLevel, claimedLevel, evidence }) => ({
      uri,
      label: label(uri),
      asked: askedLevel,
      claimed: claimedLevel,
      evidence,
    }))
  const learnable = employer.learnable.reduce((sum, reason) => sum + reason.canBring - reason.brings, 0)
  const apart = client.location && profile.location ? kilometresBetween(client.location, profile.location) : null
  return {
    ...facts,
    startDate: facts.startDate?.toISOString().slice(0, 10) ?? null,
    kilometres: apart === null ? null : Math.round(apart),
    clientFit: place.client.fit === null ? null : percent(place.client.fit),
    clientParts: place.client.parts.map(part => ({ part: part.part, percent: percent(part.score) })),
    employerFit: percent(employer.employerFit),
    learnable: percent(learnable),
    met: named(employer.met),
    toLearn: named(employer.learnable),
    partly: named(employer.partly),
    gaps: named(employer.gaps),
    growth: place.growth?.map(label) ?? [],
  }
}
