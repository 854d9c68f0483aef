import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterMachine, letterStates, mayRenew, type LetterEvent } from '~/areas/engagement/letters/letter-machine'
import { LetterInput, signersOf } from '~/areas/engagement/letters/letter-input'
import { LetterTemplateInput, letterTemplateOf } from '~/areas/engagement/letters/letter-template'
import { readLetterListAsk } from '~/areas/engagement/letters/letter-list'
import { freezeLetter, renderLetter } from '~/areas/engagement/letters/render-letter'
import { sampleLetter } from '~/areas/engagement/letters/sample-letter'
import { eventsFor, transition } from '~/areas/placements/state-machine'
import { problemsOf } from '~/platform/forms/zod-problems'

const base = {
  ownerId: '01890000-0000-7000-8000-000000000001',
  startsOn: '2026-12-01',
  endsOn: '2027-11-30',
  reviewOn: '2027-09-01',
  we: '- kandidaten voorstellen\n\n• wekelijks bellen',
  they: 'twee stageplekken',
  signers: [
    { side: 'employer', name: 'Fem', function: 'directeur', email: 'Fem@Firma.example' },
    {
      side: 'network',
      organisationId: '01890000-0000-7000-8000-000000000002',
      name: 'Ada',
      function: 'accountmanager',
      email: 'ada@brug.example',
    },
    { side: 'employer' },
  ],
  editVersion: 0,
}
const problems = (more: object) => {
  const read = LetterInput.safeParse({ ...base, ...more })
  return read.success ? [] : problemsOf(read.error).map(one => `${one.path} ${one.code}`)
}

test('a letter is read line by line and empty signatories are left out', () => {
  const input = LetterInput.parse(base)
  expect(input.we).toEqual(['kandidaten voorstellen', 'wekelijks bellen'])
  expect(signersOf(input).map(one => [one.side, one.email])).toEqual([
    ['employer', 'fem@firma.example'],
    ['network', 'ada@brug.example'],
  ])
})

test.each([
  ['the end lies before the start', { endsOn: '2026-11-01', reviewOn: '2026-10-30' }, 'endsOn before-start'],
  ['the review lies outside the period', { reviewOn: '2027-12-01' }, 'reviewOn review-outside-period'],
  ['nobody signs for the network', { signers: [base.signers[0]] }, 'signers.0.name no-network-signer'],
  ['nobody signs for the employer', { signers: [base.signers[1]] }, 'signers.0.name no-employer-signer'],
  [
    'a signatory of the network has no organisation',
    { signers: [base.signers[0], { ...base.signers[1], organisationId: undefined }] },
    'signers.1.organisationId required',
  ],
  [
    'a signatory has no mail address',
    { signers: [{ ...base.signers[0], email: undefined }, base.signers[1]] },
    'signers.0.email required',
  ],
])('it is refused when %s', (_, more, expected) => {
  expect(problems(more)).toContain(expected)
})

const facts = {
  number: 'I2026-0007',
  version: 2,
  networkName: 'Werkcentrum',
  employer: 'De Halm',
  site: 'Bakkerij, Proefdam',
  content: { we: ['begeleiden'], they: ['twee plekken'], activities: ['internship'] },
  activities: [{ nl: 'Stage', en: 'Internship' }],
  startsOn: '2026-12-01',
  endsOn: '2027-11-30',
  reviewOn: '2027-09-01',
  signers: [
    { side: 'employer' as const, organisation: null, name: 'Fem', function: 'directeur' },
    { side: 'network' as const, organisation: 'Gemeente', name: 'Ada', function: 'accountmanager' },
  ],
  templateVersion: 3,
}
const textOf = (locale: 'nl' | 'en', template = sampleLetter) => JSON.stringify(renderLetter(facts, template, locale))

test('both texts name the parties, both sides, the days, the activities and the template', () => {
  for (const [locale, words] of [
    [
      'nl',
      ['De Halm', 'Gemeente', 'twee plekken', 'begeleiden', 'Stage', '1 september 2027', 'versie 3', 'Fem', 'Ada'],
    ],
    ['en', ['De Halm', 'Gemeente', 'twee plekken', 'begeleiden', 'Internship', '1 September 2027', 'version 3', 'Fem']],
  ] as const)
    for (const word of words) expect(textOf(locale)).toContain(word)
})

test('whatever a network writes, its letter says that it is no contract', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (opening, closing) => {
      const template = {
        ...sampleLetter,
        opening: { nl: opening, en: opening },
        closing: { nl: closing, en: closing },
        terms: [],
      }
      const frozen = freezeLetter(facts, template)
      expect(frozen.documents.nl.blocks[1]).toMatchObject({ text: expect.stringContaining('geen overeenkomst') })
      expect(frozen.documents.en.blocks[1]).toMatchObject({ text: expect.stringContaining('not a contract') })
    }),
  )
})

test('an adapted text is the network’s own and says so; a paragraph in one language alone is refused', () => {
  const typed = { opening: { nl: 'a', en: 'b' }, closing: { nl: 'c', en: 'd' }, version: 1 }
  const input = LetterTemplateInput.parse({ ...typed, terms: [{ nl: 'e', en: 'f' }, {}] })
  const template = letterTemplateOf(input)
  expect([template.provenance, template.terms]).toEqual(['network', [{ nl: 'e', en: 'f' }]])
  expect(textOf('nl', template)).toContain('Eigen tekst van dit netwerk')
  expect(LetterTemplateInput.safeParse({ ...typed, terms: [{ nl: 'alleen' }] }).success).toBe(false)
})

test('the whole table of states: what staff, a signer and the clock can try', () => {
  expect(
    Object.fromEntries(
      letterStates.map(state => [
        state,
        (['staff', 'signer', 'system'] as const).map(role => eventsFor(letterMachine, state, role).join(' ')),
      ]),
    ),
  ).toEqual({
    draft: ['edit offer withdraw', '', ''],
    offered: ['resend withdraw', 'sign refuse', 'expire'],
    signed: ['review end', '', 'end supersede'],
    reviewed: ['review end', '', 'end supersede'],
    superseded: ['', '', ''],
    ended: ['', '', ''],
    withdrawn: ['', '', ''],
    refused: ['', '', ''],
    expired: ['', '', ''],
  })
  expect(letterStates.filter(state => !mayRenew(state))).toEqual(['draft', 'offered'])
})

test('a step is only taken when its facts hold and its reason is given', () => {
  const step = (
    from: Parameters<typeof transition>[1],
    event: LetterEvent,
    role: 'staff' | 'signer' | 'system',
    more = {},
    input = {},
  ) => {
    const move = transition(letterMachine, from as 'draft', event, role, more, input)
    return move.ok ? move.value.to : move.problems.map(one => one.code)
  }
  expect(step('draft', 'offer', 'staff')).toEqual(['state-guard'])
  expect(step('draft', 'offer', 'staff', { endsLater: true })).toBe('offered')
  const turn = { yourTurn: true, textUnchanged: true }
  expect(step('offered', 'sign', 'signer', { ...turn, moreSignersLeft: true })).toBe('offered')
  expect(step('offered', 'sign', 'signer', { ...turn, lastSigner: true })).toBe('signed')
  expect(step('offered', 'refuse', 'signer', turn)).toEqual(['state-required'])
  expect(step('offered', 'withdraw', 'staff', {}, { reason: 'mistake' })).toBe('withdrawn')
  expect(step('signed', 'end', 'system')).toEqual(['state-guard'])
  expect(step('signed', 'end', 'staff', {}, { reason: 'we_stop' })).toBe('ended')
  expect(step('ended', 'review', 'staff', {}, { note: 'x' })).toEqual(['state-terminal'])
})

test('what an address narrows the list to; nonsense narrows nothing', () => {
  expect(readLetterListAsk(new URLSearchParams('q=halm&state=signed&review=2027-01-01&employer=x'))).toEqual({
    words: 'halm',
    state: 'signed',
    employerId: null,
    reviewUntil: '2027-01-01',
    after: null,
    before: null,
  })
  expect(readLetterListAsk(new URLSearchParams('state=other&review=soon'))).toMatchObject({
    state: null,
    reviewUntil: null,
  })
})
