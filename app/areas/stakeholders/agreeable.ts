import { problem, type Problem } from '~/platform/result'
import type { Scores } from './scores'
import { agreedOf } from './standing-of'

export interface RaterFacts {
  membershipId: string
  organisationId: string
}

export interface AnalysisFacts {
  raters: readonly RaterFacts[]
  /** Who gave at least one score. */
  scoredBy: readonly string[]
  sectors: number
  stakeholders: readonly { label: string; isAgreed: boolean; scores: number }[]
}

interface RatedForAgreement {
  label: string
  importance: number | null
  interest: number | null
  influence: number | null
  scores: readonly Scores[]
}

/** What agreeing looks at, from the parts of an analysis. */
export function factsOf(
  raters: readonly (RaterFacts & { scored: number })[],
  sectors: number,
  stakeholders: readonly RatedForAgreement[],
): AnalysisFacts {
  return {
    raters,
    scoredBy: raters.filter(one => one.scored > 0).map(one => one.membershipId),
    sectors,
    stakeholders: stakeholders.map(one => ({
      label: one.label,
      isAgreed: agreedOf(one) !== null,
      scores: one.scores.length,
    })),
  }
}

/** Organisations of the people who gave scores. */
export function organisationsOf(facts: Pick<AnalysisFacts, 'raters' | 'scoredBy'>): string[] {
  const scored = new Set(facts.scoredBy)
  return [...new Set(facts.raters.filter(one => scored.has(one.membershipId)).map(one => one.organisationId))]
}

export const fewestOrganisations = 2

/** What stands in the way of agreeing, in words for the page; empty when nothing does. */
export function whyNotAgreeable(facts: AnalysisFacts): Problem[] {
  const problems: Problem[] = []
  const organisations = organisationsOf(facts).length
  if (organisations < fewestOrganisations)
    problems.push(problem('', 'too-few-organisations', String(organisations), String(fewestOrganisations)))
  if (facts.sectors === 0) problems.push(problem('', 'no-sectors'))
  if (facts.stakeholders.length === 0) problems.push(problem('', 'no-stakeholders'))
  const open = facts.stakeholders.filter(one => !one.isAgreed)
  if (open.length > 0) problems.push(problem('', 'not-all-agreed', open.map(one => one.label).join(', ')))
  return problems
}
