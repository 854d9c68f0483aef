import { expect, test } from 'vitest'
import { instrumentRules } from '~/areas/placements/agreement-types'
import { draftAmendment } from '~/areas/placements/amendment'
import { instrumentProblems } from '~/areas/placements/instrument-check'
import { readinessOf } from '~/areas/placements/readiness'
import { emptyAgreement } from '~/areas/placements/agreement-content'
import { completeAgreement } from './sample-placement'

const original = completeAgreement()
const newMentor = { ...original.guidance.mentor, name: 'Renée van Oirschot', email: 'renee@korst.test' }
const mentorChange = {
  kind: 'mentor' as const,
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
    kind: 'hours',
    on: '2027-02-01',
    text: 'Twintig uur per week.',
    change: { period: { ...first.value.period, hoursPerWeek: 20 } },
  })
  if (!second.ok) throw new Error('refused')
  expect(second.value.heading.number).toBe('2026-0042-W2')
  expect(second.value.annexes.amendments.map(row => row.number)).toEqual(['2026-0042-W1', '2026-0042-W2'])
})

test('an amendment touches only what its kind allows, and says something', () => {
  expect(draftAmendment(original, { ...mentorChange, change: { allowance: original.allowance } })).toMatchObject({
    ok: false,
    problems: [{ path: 'allowance', code: 'amendment-wrong-group' }],
  })
  expect(draftAmendment(original, { ...mentorChange, text: ' ' })).toMatchObject({
    ok: false,
    problems: [{ code: 'amendment-nothing-said' }],
  })
})

test('readiness says what is in the way and opens the guards when nothing is', () => {
  expect(readinessOf(original)).toEqual({ problems: [], guards: { mandatoryFilled: true, instrumentRulesMet: true } })
  const blank = readinessOf(emptyAgreement())
  expect(blank.guards).toEqual({ mandatoryFilled: false, instrumentRulesMet: false })
  expect(blank.problems.length).toBeGreaterThan(40)
})
