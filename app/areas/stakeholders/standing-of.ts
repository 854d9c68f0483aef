import { standingOf, type Scores, type Standing } from './scores'

interface Rated {
  importance: number | null
  interest: number | null
  influence: number | null
  scores: readonly Scores[]
}

/** The value that the group agreed on, null while it did not. */
export function agreedOf({ importance, interest, influence }: Omit<Rated, 'scores'>): Scores | null {
  return importance !== null && interest !== null && influence !== null ? { importance, interest, influence } : null
}

/** What counts for a stakeholder now: the agreed value, else the raters' mean. */
export function standingOfStakeholder(stakeholder: Rated): Standing | null {
  return standingOf(agreedOf(stakeholder), stakeholder.scores)
}
