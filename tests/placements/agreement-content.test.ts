import { expect, test } from 'vitest'
import { AgreementContent, agreementGroups, emptyAgreement, mandatoryPaths } from '~/areas/placements/agreement-content'
import { instrumentRules, agreementTypes } from '~/areas/placements/agreement-types'
import { draftFromPlacement } from '~/areas/placements/draft-from-placement'
import { agreementFields } from '~/areas/placements/field-list'
import { instrumentProblems, latestEnd, requiredSigners } from '~/areas/placements/instrument-check'
import { missingFields } from '~/areas/placements/missing-fields'
import { nextVersion } from '~/areas/placements/next-version'
import { openGates, startConditions, type StartChecklist } from '~/areas/placements/start-checklist'
import { completeAgreement, samplePlacement } from './sample-placement'

const codes = (problems: { path: string; code: string }[]) => problems.map(one => `${one.path} ${one.code}`)

test('an agreement has the 21 groups of fields', () => {
  expect(agreementGroups).toHaveLength(21)
  expect(new Set(agreementFields.map(field => field.group)).size).toBe(21)
})

test('no field asks for a service number, a diagnosis or health', () => {
  const names = agreementFields.map(field => field.path.toLowerCase()).join(' ')
  expect(names).not.toMatch(/bsn|servicenumber|diagnos|health|illness|medic|barrier/)
})

test('every mandatory path is a field that exists', () => {
  const paths = agreementFields.map(field => field.path)
  const all = [...mandatoryPaths, ...agreementTypes.flatMap(type => instrumentRules[type].mandatory)]
  for (const path of all) expect(paths).toContain(path)
})

test('an empty draft is valid as a draft and misses every mandatory field', () => {
  const empty = emptyAgreement()
  expect(AgreementContent.parse(empty)).toEqual(empty)
  expect(missingFields(empty).map(one => one.path)).toEqual([...mandatoryPaths])
})

test('a draft is made from what is known, and only the policies of the employer are missing', () => {
  const draft = draftFromPlacement(samplePlacement)
  expect(AgreementContent.parse(draft)).toEqual(draft)
  expect(missingFields(draft).map(one => one.path)).toEqual([
    'safety.liabilityInsurer',
    'safety.liabilityPolicyNumber',
    'safety.liabilityValidUntil',
    'safety.accidentPolicy',
  ])
  expect(draftFromPlacement(samplePlacement)).toEqual(draft)
})

test('a complete internship can be sent', () => {
  const content = completeAgreement()
  expect(missingFields(content)).toEqual([])
  expect(instrumentProblems(content, instrumentRules.internship)).toEqual([])
  expect(content.signatures.signers.map(signer => signer.role)).toEqual(['trainee', 'mentor', 'coach'])
})

test('a period longer than the instrument allows is refused with the last day allowed', () => {
  const content = completeAgreement()
  content.period.endsOn = '2027-06-01'
  expect(instrumentProblems(content, instrumentRules.internship)).toContainEqual(
    expect.objectContaining({ path: 'period.endsOn', code: 'agreement-too-long', expected: '2027-05-31' }),
  )
  content.period.endsOn = '2027-05-31'
  expect(instrumentProblems(content, instrumentRules.internship)).toEqual([])
  expect(latestEnd('2027-01-31', instrumentRules.trial_placement, false)).toBe('2027-03-30')
  expect(latestEnd('2027-01-01', instrumentRules.trial_placement, true)).toBe('2027-06-30')
})

test('an end before the start is refused', () => {
  const content = completeAgreement()
  content.period.endsOn = '2026-11-30'
  expect(codes(instrumentProblems(content, instrumentRules.internship))).toContain(
    'period.endsOn agreement-end-before-start',
  )
})

test('a trial placement asks for leave, an intention, and the signature of the employer', () => {
  const facts = { ...samplePlacement, type: 'trial_placement' as const, signatory: undefined }
  const content = completeAgreement(facts)
  const rule = instrumentRules.trial_placement
  expect(missingFields(content).map(one => one.path)).toEqual(
    expect.arrayContaining([
      'intention.willOfferContract',
      'intention.contractMonths',
      'parties.benefitAuthority.name',
    ]),
  )
  expect(codes(instrumentProblems(content, rule))).toEqual(
    expect.arrayContaining([
      'period.endsOn agreement-too-long',
      'permissions.benefitAuthorityReference agreement-permission-missing',
      'signatures.signers.2.name agreement-missing',
    ]),
  )
})

test('a recognition that has expired on the first day stops a vocational agreement', () => {
  const facts = {
    ...samplePlacement,
    type: 'bpv' as const,
    employer: { ...samplePlacement.employer, sbbId: 'SBB1', sbbRecognisedUntil: '2026-11-30' },
  }
  expect(codes(instrumentProblems(completeAgreement(facts), instrumentRules.bpv))).toContain(
    'parties.host.sbbRecognisedUntil agreement-recognition-expired',
  )
})

test('a trainee under eighteen needs a legal representative who signs', () => {
  const facts = { ...samplePlacement, client: { ...samplePlacement.client, birthDate: '2009-12-02' } }
  const content = completeAgreement(facts)
  expect(missingFields(content).map(one => one.path)).toContain('parties.trainee.representativeName')
  expect(requiredSigners(content, instrumentRules.internship)).toContain('representative')
  const adult = { ...samplePlacement, client: { ...samplePlacement.client, birthDate: '2008-12-01' } }
  expect(requiredSigners(completeAgreement(adult), instrumentRules.internship)).not.toContain('representative')
})

test('one mailbox cannot sign for two parties, except for mentor and employer', () => {
  const content = completeAgreement()
  const [trainee, mentor] = content.signatures.signers
  if (trainee && mentor) mentor.email = trainee.email.toUpperCase()
  expect(codes(instrumentProblems(content, instrumentRules.internship))).toEqual([
    'signatures.signers.1.email agreement-same-address-twice',
  ])
  const trial = completeAgreement({ ...samplePlacement, type: 'trial_placement', signatory: samplePlacement.mentor })
  expect(codes(instrumentProblems(trial, instrumentRules.trial_placement)).join()).not.toContain('same-address')
})

test('at least three contact moments are agreed, inside the period', () => {
  const content = completeAgreement()
  content.evaluation.moments = content.evaluation.moments.slice(0, 2)
  const [first] = content.evaluation.moments
  if (first) first.on = '2027-03-01'
  expect(codes(instrumentProblems(content, instrumentRules.internship))).toEqual([
    'evaluation.moments agreement-too-few-moments',
    'evaluation.moments agreement-moment-missing',
    'evaluation.moments.0.on agreement-outside-period',
  ])
})

test('a new version copies every fact of the old one', () => {
  const content = completeAgreement()
  const next = nextVersion(content)
  expect(next).toEqual({ ...content, heading: { ...content.heading, version: 2 } })
})

test('a wrong KVK number and an end without a day are refused by the schema', () => {
  const content = completeAgreement()
  const bad = {
    ...content,
    parties: { ...content.parties, host: { ...content.parties.host, kvkNumber: '1234' } },
    period: { ...content.period, endsOn: '2999-02-30' },
  }
  const result = AgreementContent.safeParse(bad)
  expect(result.error?.issues.map(issue => issue.path.join('.'))).toEqual(['parties.host.kvkNumber', 'period.endsOn'])
})

test('a placement may start when every gate is met, whatever the other conditions', () => {
  const met = Object.fromEntries(
    startConditions.filter(one => one.gate).map(one => [one.key, { rating: 'met', evidence: '' }]),
  ) as StartChecklist
  expect(openGates({})).toHaveLength(8)
  expect(openGates(met)).toEqual([])
  expect(openGates({ ...met, shared_goal: { rating: 'not_applicable', evidence: '' } })).toEqual(['shared_goal'])
})
