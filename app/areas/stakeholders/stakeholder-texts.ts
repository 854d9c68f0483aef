import { writeStakes, type Stake } from './stakes'

/** Fields of the form about who a stakeholder is, in its order. */
export const stakeholderFields = [
  'employerId',
  'label',
  'kind',
  'stakes',
  'contributions',
  'risk',
  'riskLikelihood',
  'riskResponse',
  'headcount',
  'headcountSource',
] as const

/** A stakeholder as its form holds it: lists as lines. */
export function asForm<R extends { stakes: readonly Stake[]; contributions: readonly string[] }>(stakeholder: R) {
  return {
    ...stakeholder,
    stakes: writeStakes(stakeholder.stakes),
    contributions: stakeholder.contributions.join('\n'),
  }
}
