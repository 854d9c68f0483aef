import { z } from 'zod'
import type { ShownCompetence, ShownPlace } from '~/areas/matching/shown-place'

const Competence = z.object({ uri: z.string(), asked: z.number(), claimed: z.number() })
const competences = z.array(Competence)

/** A place as it was shown in a shortlist. Without evidence: those are the client's own words, and stay in the portfolio. */
export const KeptPlace = z.object({
  title: z.string(),
  kind: z.string(),
  employerId: z.uuid(),
  employerName: z.string(),
  city: z.string().nullable(),
  startDate: z.string().nullable(),
  hoursMin: z.number().nullable(),
  hoursMax: z.number().nullable(),
  seatsFree: z.number(),
  mentorName: z.string().nullable(),
  kilometres: z.number().nullable(),
  clientFit: z.number().nullable(),
  clientParts: z.array(z.object({ part: z.enum(['wishes', 'goals', 'hours', 'travel']), percent: z.number() })),
  employerFit: z.number(),
  learnable: z.number(),
  met: competences,
  toLearn: competences,
  partly: competences,
  gaps: competences,
  /** URIs of competences. */
  growth: z.array(z.string()),
})
export type KeptPlace = z.infer<typeof KeptPlace>

const lists = ['met', 'toLearn', 'partly', 'gaps'] as const

/** What is kept of a place; `shown` names its competences by their URIs. */
export function keptPlace(shown: ShownPlace): KeptPlace {
  return KeptPlace.parse(shown)
}

/** Every competence that a kept place names. */
export function keptCompetences(kept: KeptPlace): string[] {
  return [...lists.flatMap(list => kept[list].map(one => one.uri)), ...kept.growth]
}

/** A kept place as a page shows it, its competences in the reader's language. */
export function showKept(kept: KeptPlace, vacancyId: string, label: (uri: string) => string): ShownPlace {
  const named = (list: KeptPlace['met']): ShownCompetence[] =>
    list.map(one => ({ ...one, label: label(one.uri), evidence: [] }))
  return {
    ...kept,
    vacancyId,
    met: named(kept.met),
    toLearn: named(kept.toLearn),
    partly: named(kept.partly),
    gaps: named(kept.gaps),
    growth: kept.growth.map(label),
  }
}
