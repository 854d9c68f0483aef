import { expect, test } from 'vitest'
import { instrumentRules } from '~/areas/placements/agreement-types'
import {
  changedFields,
  draftAmendment,
  needsPartyCheck,
  valuesOfKinds,
  type AmendmentFacts,
} from '~/areas/placements/amendment'
import { freezeAmendment } from '~/areas/placements/render-amendment'
import { agreementTemplate } from '../../prisma/seed/agreement-templates'
import { amendmentTemplates } from '../../prisma/seed/amendment-templates'
import { instrumentProblems } from '~/areas/placements/instrument-check'
import { readinessOf } from '~/areas/placements/readiness'
import { emptyAgreement } from '~/areas/placements/agreement-content'
import { completeAgreement } from './sample-placement'

const original = completeAgreement()
const newMentor = { ...original.guidance.mentor, name: 'Renée van Oirschot', email: 'renee@korst.test' }
const mentorChange = {
  kinds: ['mentor' as const],
  nth: 1,
  replacedCanSign: true,
  on: '2027-01-04',
  text: 'Renée van Oirschot wordt de begeleider.',
  change: { guidance: { ...original.guidance, mentor: newMentor } },
}

test('an amendment is signed by the original parties and by the new mentor', () => {
  const result = draftAmendment(original, mentorChange)
  if (!result.ok) throw new Error('refused')
  expect(result.value.signatures.signers.map(signer => signer.name)).toEqual([
    'Şükran Yıldız',
    'André Świątek',
    'Maaike Dekker',
    'Renée van Oirschot',
  ])
  expect(result.value.signatures.signers.map(signer => signer.role)).toEqual([
    'trainee',
    'former_mentor',
    'coach',
    'mentor',
  ])
  expect(instrumentProblems(result.value, instrumentRules.internship)).toEqual([])
  expect(result.value.heading).toMatchObject({ number: '2026-0042-W1', version: 1 })
  expect(result.value.annexes.amends).toBe('2026-0042')
  expect(original.annexes.amendments).toEqual([])
})

test('when the old mentor has left, the employer signs instead', () => {
  const result = draftAmendment(original, { ...mentorChange, replacedCanSign: false })
  if (!result.ok) throw new Error('refused')
  expect(result.value.signatures.signers.map(signer => signer.role)).toEqual(['trainee', 'coach', 'mentor', 'host'])
  expect(instrumentProblems(result.value, instrumentRules.internship)).toEqual([])
})

test('a second amendment goes on in the chain of the first', () => {
  const first = draftAmendment(original, mentorChange)
  if (!first.ok) throw new Error('refused')
  const second = draftAmendment(first.value, {
    kinds: ['hours'],
    nth: 2,
    replacedCanSign: true,
    on: '2027-02-01',
    text: 'Twintig uur per week.',
    change: { period: { ...first.value.period, hoursPerWeek: 20 } },
  })
  if (!second.ok) throw new Error('refused')
  expect(second.value.heading.number).toBe('2026-0042-W2')
  expect(second.value.annexes.amendments.map(row => row.number)).toEqual(['2026-0042-W1', '2026-0042-W2'])
})

test('who was replaced signs that amendment alone, not the next', () => {
  const first = draftAmendment(original, mentorChange)
  if (!first.ok) throw new Error('refused')
  const second = draftAmendment(first.value, {
    ...mentorChange,
    kinds: ['allowance', 'end'],
    nth: 2,
    change: {
      allowance: { ...original.allowance, kind: 'expenses', benefitEffectCheckedBy: 'Gemeente' },
      period: { ...original.period, endsOn: '2027-02-12' },
    },
  })
  if (!second.ok) throw new Error('refused')
  expect(second.value.signatures.signers.map(signer => signer.role)).toEqual(['trainee', 'coach', 'mentor'])
  expect(second.value.annexes.amendments.map(row => row.kind)).toEqual(['mentor', 'allowance', 'end'])
})

test('the text of an amendment says what was, what becomes, and which sealed file it belongs to', () => {
  const result = draftAmendment(original, mentorChange)
  if (!result.ok) throw new Error('refused')
  const facts: AmendmentFacts = {
    ...mentorChange,
    chain: [{ number: '2026-0042', sealedOn: '2026-11-30', sha256: 'ab'.repeat(32) }],
    before: valuesOfKinds(original, ['mentor']),
  }
  expect(changedFields(result.value, facts).map(field => field.path)).toEqual([
    'guidance.mentor.name',
    'guidance.mentor.email',
  ])
  const frozen = freezeAmendment(
    result.value,
    facts,
    { nl: agreementTemplate('internship', 'nl'), en: agreementTemplate('internship', 'en') },
    { nl: amendmentTemplates[0]!, en: amendmentTemplates[1]! },
  )
  const text = JSON.stringify(frozen.documents.nl)
  for (const part of ['2026-0042-W1', 'ab'.repeat(32), 'André Świątek', 'Renée van Oirschot', '4 januari 2027'])
    expect(text).toContain(part)
  expect(JSON.stringify(frozen.documents.en)).toContain('4 January 2027')
})

test('a row whose columns come back in another order has not changed', () => {
  const moments = original.evaluation.moments.map(({ form, who, on, moment }) => ({ form, who, on, moment }))
  const before = { ...valuesOfKinds(original, ['period']), 'evaluation.moments': moments }
  expect(changedFields(original, { kinds: ['period'], before })).toEqual([])
})

test('only a change within the coach’s own organisation goes without a check by the parties', () => {
  expect(needsPartyCheck(['coach'])).toBe(false)
  expect(needsPartyCheck(['coach', 'hours'])).toBe(true)
})

test('an amendment touches only what its kind allows, and says something', () => {
  expect(
    draftAmendment(original, { ...mentorChange, change: { allowance: { ...original.allowance, kind: 'expenses' } } }),
  ).toMatchObject({
    ok: false,
    problems: [{ path: 'allowance.kind', code: 'amendment-wrong-group' }],
  })
  expect(draftAmendment(original, { ...mentorChange, text: ' ' })).toMatchObject({
    ok: false,
    problems: [{ code: 'amendment-nothing-said' }],
  })
  expect(draftAmendment(original, { ...mentorChange, change: {} })).toMatchObject({
    ok: false,
    problems: [{ code: 'amendment-nothing-changed' }],
  })
})

test('readiness says what is in the way and opens the guards when nothing is', () => {
  expect(readinessOf(original)).toEqual({ problems: [], guards: { mandatoryFilled: true, instrumentRulesMet: true } })
  const blank = readinessOf(emptyAgreement())
  expect(blank.guards).toEqual({ mandatoryFilled: false, instrumentRulesMet: false })
  expect(blank.problems.length).toBeGreaterThan(40)
})
