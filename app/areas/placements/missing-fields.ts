import { problem, type Problem } from '~/platform/result'
import { mandatoryPaths, type AgreementContent } from './agreement-content'
import { instrumentRules, type InstrumentRule } from './agreement-types'
import { isEmptyValue, valueAt } from './field-list'
import { ageOn } from './plain-dates'

/** At least this many contact moments stand in an agreement (placements.md, group 13). */
export const fewestContactMoments = 3

/**
 * What must still be filled before the agreement can be sent; empty when nothing is missing.
 * The path of a problem is the field's; its words are `placements.fields.<path>`.
 */
export function missingFields(
  content: AgreementContent,
  rule: InstrumentRule | undefined = ruleOf(content),
): Problem[] {
  const paths = [...mandatoryPaths, ...(rule?.mandatory ?? []), ...dependent(content)]
  return [...new Set(paths)]
    .filter(path => isEmptyValue(valueAt(content, path)))
    .map(path => problem(path, 'agreement-missing'))
}

/** The instrument's rule of the chosen type; undefined while no type is chosen. */
export function ruleOf(content: AgreementContent): InstrumentRule | undefined {
  return content.heading.type ? instrumentRules[content.heading.type] : undefined
}

/** The trainee is under eighteen on the first day, so that a legal representative signs too. */
export function isMinor(content: AgreementContent): boolean {
  const { birthDate } = content.parties.trainee
  const { startsOn } = content.period
  return birthDate !== '' && startsOn !== '' && ageOn(birthDate, startsOn) < 18
}

/** Fields that another answer makes mandatory. */
function dependent(content: AgreementContent): string[] {
  const paths: string[] = []
  if (isMinor(content)) paths.push('parties.trainee.representativeName', 'parties.trainee.representativeEmail')
  if (content.allowance.kind && content.allowance.kind !== 'none') {
    paths.push('allowance.benefitEffectCheckedBy')
    if (content.allowance.kind === 'fixed') paths.push('allowance.amount', 'allowance.unit')
  }
  if (content.parties.school.name !== '') paths.push('parties.school.signatory', 'parties.school.signatoryEmail')
  return paths
}
