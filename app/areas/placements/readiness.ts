import type { Problem } from '~/platform/result'
import type { AgreementContent } from './agreement-content'
import { instrumentProblems } from './instrument-check'
import { missingFields, ruleOf } from './missing-fields'

export interface Readiness {
  problems: Problem[]
  /** The two facts that the agreement's table asks for before a check by the parties and before sending. */
  guards: { mandatoryFilled: boolean; instrumentRulesMet: boolean }
}

/** All that stands in the way of sending an agreement, as a list for the page and as guards for the table. */
export function readinessOf(content: AgreementContent, rule = ruleOf(content)): Readiness {
  const missing = missingFields(content, rule)
  const broken = rule ? instrumentProblems(content, rule) : []
  return {
    problems: [...missing, ...broken],
    guards: { mandatoryFilled: missing.length === 0, instrumentRulesMet: rule !== undefined && broken.length === 0 },
  }
}
