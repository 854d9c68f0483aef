import { problem, type Problem } from '~/platform/result'

export interface Agreement {
  membershipId: string
  organisationId: string
  revision: number
}

export const fewestAgreeing = 2

/** Those who agreed with the plan as it is now: who agreed before a change agreed with something else. */
export function standingAgreements<A extends Agreement>(agreements: readonly A[], revision: number): A[] {
  return agreements.filter(one => one.revision === revision)
}

/** Whether enough organisations agree. */
export function isSettled(agreements: readonly Agreement[], revision: number): boolean {
  const sides = new Set(standingAgreements(agreements, revision).map(one => one.organisationId))
  return sides.size >= fewestAgreeing
}

/** What stands in the way of saying yes to a plan, in words for the page; empty when nothing does. */
export function whyNotAgreeable(plan: { goal: string | null; relations: number }): Problem[] {
  const problems: Problem[] = []
  if (plan.relations === 0) problems.push(problem('', 'audit-without-relations'))
  if (!plan.goal?.trim()) problems.push(problem('', 'plan-without-goal'))
  return problems
}
