import { problem, type Problem } from '~/platform/result'
import type { PartyRole } from './actor-roles'
import type { AgreementContent } from './agreement-content'
import type { InstrumentRule } from './agreement-types'
import { fewestContactMoments, isMinor } from './missing-fields'
import { addDays, addMonths } from './plain-dates'

/**
 * Where an agreement breaks the rules of its instrument: duration, hours, leave of an authority, signers, moments.
 * Empty when it keeps all of them. What is not filled in is `missingFields`' matter and passes here.
 */
export function instrumentProblems(content: AgreementContent, rule: InstrumentRule): Problem[] {
  return [
    ...periodProblems(content, rule),
    ...hoursProblems(content, rule),
    ...permissionProblems(content, rule),
    ...signerProblems(content, rule),
    ...evaluationProblems(content),
    ...recognitionProblems(content, rule),
    ...intentionProblems(content, rule),
  ]
}

/** Last day that the instrument allows from a first day on. */
export function latestEnd(startsOn: string, rule: InstrumentRule, hasLeave: boolean): string {
  const longest = hasLeave && rule.longestWithLeave ? rule.longestWithLeave : rule.longest
  const dayAfter = 'months' in longest ? addMonths(startsOn, longest.months) : addDays(startsOn, longest.days)
  return addDays(dayAfter, -1)
}

function periodProblems(content: AgreementContent, rule: InstrumentRule): Problem[] {
  const { startsOn, endsOn } = content.period
  if (!startsOn || !endsOn) return []
  if (endsOn < startsOn) return [problem('period.endsOn', 'agreement-end-before-start', endsOn, startsOn)]
  const latest = latestEnd(startsOn, rule, content.permissions.longerPeriodReference !== '')
  return endsOn > latest ? [problem('period.endsOn', 'agreement-too-long', endsOn, latest)] : []
}

function hoursProblems(content: AgreementContent, rule: InstrumentRule): Problem[] {
  const { hoursPerWeek, schedule } = content.period
  const found: Problem[] = []
  if (hoursPerWeek !== null && hoursPerWeek > rule.mostHoursAWeek)
    found.push(problem('period.hoursPerWeek', 'agreement-too-many-hours', `${hoursPerWeek}`, `${rule.mostHoursAWeek}`))
  schedule.forEach((row, index) => {
    if (row.from && row.until && row.until <= row.from)
      found.push(problem(`period.schedule.${index}.until`, 'agreement-day-ends-before-start', row.until, row.from))
  })
  return found
}

function permissionProblems(content: AgreementContent, rule: InstrumentRule): Problem[] {
  const given = content.permissions
  const answered = {
    benefit_authority: given.benefitAuthorityReference !== '' && given.benefitAuthorityDate !== '',
    certificate_of_conduct: given.certificateOfConduct === 'seen',
    work_permit: given.workPermit === 'seen',
  }
  const paths = {
    benefit_authority: 'permissions.benefitAuthorityReference',
    certificate_of_conduct: 'permissions.certificateOfConduct',
    work_permit: 'permissions.workPermit',
  }
  const refused = (['certificateOfConduct', 'workPermit'] as const).filter(name => given[name] === 'not_seen')
  return [
    ...rule.permissions
      .filter(kind => !answered[kind])
      .map(kind => problem(paths[kind], 'agreement-permission-missing')),
    ...refused.map(name => problem(`permissions.${name}`, 'agreement-not-seen-yet')),
  ]
}

/** The parties that must sign: those of the instrument, and the representative of a minor. */
export function requiredSigners(content: AgreementContent, rule: InstrumentRule): PartyRole[] {
  return isMinor(content) ? [...rule.signers, 'representative'] : [...rule.signers]
}

function signerProblems(content: AgreementContent, rule: InstrumentRule): Problem[] {
  const { signers } = content.signatures
  const there = new Set(signers.map(signer => signer.role))
  const absent = requiredSigners(content, rule).filter(role => !there.has(role))
  return [
    ...absent.map(role => problem('signatures.signers', 'agreement-signer-missing', undefined, role)),
    ...signers.flatMap((signer, index) => {
      const path = `signatures.signers.${index}`
      if (!signer.role || signer.name === '') return [problem(`${path}.name`, 'agreement-missing')]
      if (signer.email === '') return [problem(`${path}.email`, 'agreement-missing')]
      if (signers.some((other, at) => at < index && other.role === signer.role))
        return [problem(`${path}.role`, 'agreement-same-party-twice', signer.role)]
      if (signers.some((other, at) => at < index && sharesAddress(signer, other)))
        return [problem(`${path}.email`, 'agreement-same-address-twice', signer.email)]
      return []
    }),
  ]
}

interface SignerRow {
  role: PartyRole | null
  email: string
}

const employerSide: readonly (PartyRole | null)[] = ['mentor', 'former_mentor', 'host']

/** One mailbox for two parties makes their signatures worthless; in a small firm the mentor may sign for it too. */
function sharesAddress(a: SignerRow, b: SignerRow): boolean {
  if (a.email.toLowerCase() !== b.email.toLowerCase()) return false
  return !(employerSide.includes(a.role) && employerSide.includes(b.role))
}

function evaluationProblems(content: AgreementContent): Problem[] {
  const { moments } = content.evaluation
  const { startsOn, endsOn } = content.period
  if (moments.length === 0) return []
  const found: Problem[] = []
  if (moments.length < fewestContactMoments)
    found.push(
      problem('evaluation.moments', 'agreement-too-few-moments', `${moments.length}`, `${fewestContactMoments}`),
    )
  const kinds = moments.map(row => row.moment)
  for (const kind of ['start', 'end'] as const)
    if (!kinds.includes(kind)) found.push(problem('evaluation.moments', 'agreement-moment-missing', undefined, kind))
  moments.forEach((row, index) => {
    if (row.on && startsOn && endsOn && (row.on < startsOn || row.on > endsOn))
      found.push(problem(`evaluation.moments.${index}.on`, 'agreement-outside-period', row.on, `${startsOn} ${endsOn}`))
  })
  return found
}

function recognitionProblems(content: AgreementContent, rule: InstrumentRule): Problem[] {
  const until = content.parties.host.sbbRecognisedUntil
  const { startsOn } = content.period
  if (rule.type !== 'bpv' || !until || !startsOn || until >= startsOn) return []
  return [problem('parties.host.sbbRecognisedUntil', 'agreement-recognition-expired', until, startsOn)]
}

function intentionProblems(content: AgreementContent, rule: InstrumentRule): Problem[] {
  if (rule.type !== 'trial_placement' || content.intention.willOfferContract !== false) return []
  return [problem('intention.willOfferContract', 'agreement-intention-needed')]
}
