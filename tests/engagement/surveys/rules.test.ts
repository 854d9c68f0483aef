import { expect, test } from 'vitest'
import {
  invitationActs,
  invitationAfter,
  invitationStates,
  mayRemind,
} from '~/areas/engagement/surveys/invitation-states'
import { standingOf } from '~/areas/engagement/surveys/own-survey'
import { sampleSurvey } from '~/areas/engagement/surveys/sample-survey'
import { problemsOfSending, readAnswers } from '~/areas/engagement/surveys/survey-answers'
import { lastWholeDay, phaseOf, RoundInput } from '~/areas/engagement/surveys/survey-round'
import { newItemKey, SurveyTemplate } from '~/areas/engagement/surveys/survey-template'
import { whomToInvite, whyNotMailed } from '~/areas/engagement/surveys/whom-to-invite'

const person = (more: object = {}) => ({
  firstName: 'Noor',
  lastName: 'Veldkamp',
  email: 'noor@bedrijf.example',
  language: null,
  roles: [],
  doNotContactUntil: null,
  leftOn: null,
  bounced: false,
  ...more,
})
const firm = (contacts: ReturnType<typeof person>[], more: object = {}) => ({
  email: 'info@bedrijf.example',
  noMailing: false,
  bounced: false,
  contacts,
  ...more,
})

test('the sample has twenty items, says that it is one, and fits its own template', () => {
  expect(SurveyTemplate.parse(sampleSurvey).items).toHaveLength(20)
  expect(sampleSurvey.notice.nl).toContain('geen officiële IGMA-bijlage')
  expect(sampleSurvey.scales.lacking.direction).toBe('high-is-much')
  const doubled = { ...sampleSurvey, items: [...sampleSurvey.items, sampleSurvey.items[0]] }
  expect(SurveyTemplate.safeParse(doubled).success).toBe(false)
})

test('the mail goes to the best placed contact, else to the firm itself', () => {
  const boss = person({ email: 'baas@bedrijf.example', roles: ['decision_maker'], language: 'en' })
  expect(whomToInvite(firm([person(), boss]), '2026-11-02')).toEqual({
    to: 'baas@bedrijf.example',
    toName: 'Noor Veldkamp',
    language: 'en',
  })
  expect(whomToInvite(firm([person({ email: null })]), '2026-11-02')).toMatchObject({ to: 'info@bedrijf.example' })
})

test('who wants no mail or asked for rest is left out with the reason', () => {
  expect(whomToInvite(firm([person()], { noMailing: true }), '2026-11-02')).toEqual({ leftOut: 'no_mailing' })
  const resting = person({ doNotContactUntil: new Date('2026-12-01') })
  expect(whomToInvite(firm([resting]), '2026-11-02')).toEqual({ leftOut: 'do_not_contact' })
  expect(whomToInvite(firm([resting]), '2026-12-02')).toMatchObject({ to: 'noor@bedrijf.example' })
  const left = person({ leftOn: new Date('2026-01-01') })
  expect(whomToInvite(firm([left], { email: null }), '2026-11-02')).toEqual({ leftOut: 'no_address' })
})

test('a mail that waits does not go to who asked for rest since, nor to an address that is nobody’s any more', () => {
  const [at, today] = [' Noor@bedrijf.example', '2026-11-02']
  expect(whyNotMailed(firm([person()]), at, today)).toBeNull()
  expect(whyNotMailed(firm([person()], { noMailing: true }), at, today)).toBe('no_mailing')
  const other = person({ email: 'bo@bedrijf.example' })
  const resting = person({ doNotContactUntil: new Date('2026-12-01') })
  expect(whyNotMailed(firm([resting, other]), at, today)).toBe('do_not_contact')
  expect(whyNotMailed(firm([person({ bounced: true }), other]), at, today)).toBe('bounced')
  expect(whyNotMailed(firm([other]), at, today)).toBe('address_changed')
  expect(whyNotMailed(firm([other]), 'info@bedrijf.example', today)).toBeNull()
  expect(whyNotMailed(firm([other], { bounced: true }), 'info@bedrijf.example', today)).toBe('bounced')
})

test('an address from which a mail came back is not used again, nor the own one of the firm when that is the same', () => {
  const gone = person({ bounced: true, roles: ['decision_maker'] })
  expect(whomToInvite(firm([gone, person({ email: 'bo@bedrijf.example' })]), '2026-11-02')).toMatchObject({
    to: 'bo@bedrijf.example',
  })
  expect(whomToInvite(firm([gone]), '2026-11-02')).toMatchObject({ to: 'info@bedrijf.example' })
  expect(whomToInvite(firm([gone], { email: null }), '2026-11-02')).toEqual({ leftOut: 'bounced' })
  expect(whomToInvite(firm([], { bounced: true }), '2026-11-02')).toEqual({ leftOut: 'bounced' })
})

test('an answer stays: nothing leads away from it, and whoever was left out can still answer in conversation', () => {
  for (const act of invitationActs) expect(invitationAfter('answered', act)).toBeUndefined()
  expect(invitationStates.filter(state => invitationAfter(state, 'record'))).toEqual(['invited', 'left_out', 'revoked'])
  expect(invitationAfter('revoked', 'answer')).toBeUndefined()
  expect(invitationAfter('nonsense', 'invite')).toBeUndefined()
})

test('a reminder waits a week after the last mail and comes twice at most', () => {
  const asked = { state: 'invited', reminders: 0, invitedAt: new Date('2026-11-02T09:00:00Z'), remindedAt: null }
  expect(mayRemind(asked, new Date('2026-11-09T08:59:00Z'))).toBe(false)
  expect(mayRemind(asked, new Date('2026-11-09T09:00:00Z'))).toBe(true)
  expect(mayRemind({ ...asked, reminders: 2 }, new Date('2026-12-09T09:00:00Z'))).toBe(false)
  expect(mayRemind({ ...asked, state: 'answered' }, new Date('2026-12-09T09:00:00Z'))).toBe(false)
})

test('a round is open on its first and its last day, and closed when somebody closed it', () => {
  const round = { opensOn: '2026-11-02', closesOn: '2026-11-30', closedAt: null }
  expect(['2026-11-01', '2026-11-02', '2026-11-30', '2026-12-01'].map(day => phaseOf(round, day))).toEqual([
    'planned',
    'open',
    'open',
    'closed',
  ])
  expect(phaseOf({ ...round, closedAt: new Date() }, '2026-11-10')).toBe('closed')
  const back = { name: 'x', year: 2026, opensOn: '2026-11-02', closesOn: '2026-11-01', sectors: ['Q'] }
  expect(RoundInput.safeParse(back).error?.issues[0]).toMatchObject({ path: ['closesOn'], message: 'before-start' })
})

test('what stands beside results is of the last day that was over when they were first shown', () => {
  const round = { closesOn: '2026-11-30', closedAt: null }
  expect(lastWholeDay(round, 'Europe/Amsterdam')).toBe('2026-11-30')
  const closedAt = new Date('2026-11-10T23:30:00Z')
  expect(lastWholeDay({ ...round, closedAt }, 'Europe/Amsterdam')).toBe('2026-11-10')
  expect(lastWholeDay({ ...round, closedAt }, 'UTC')).toBe('2026-11-09')
  expect(lastWholeDay({ ...round, closedAt: new Date('2027-01-01T12:00:00Z') }, 'UTC')).toBe('2026-11-30')
})

test('for the firm a survey waits until its last day, half-way or not; afterwards it was missed', () => {
  const asked = { closesOn: '2026-11-30', closedAt: null, answeredAt: null, savedAt: null }
  const day = new Date('2026-11-10T09:00:00Z')
  expect(standingOf(asked, '2026-11-30')).toBe('waiting')
  expect(standingOf({ ...asked, savedAt: day }, '2026-11-30')).toBe('half-way')
  expect(standingOf({ ...asked, savedAt: day }, '2026-12-01')).toBe('missed')
  expect(standingOf({ ...asked, closedAt: day }, '2026-11-11')).toBe('missed')
  expect(standingOf({ ...asked, closedAt: day, answeredAt: day }, '2026-12-01')).toBe('answered')
})

const form = (values: Record<string, string>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(values)) made.append(name, value)
  return made
}

test('answers are read by name; what is not of the form is a problem that names the field', () => {
  const read = readAnswers(
    form({
      'answers.punctual.importance': '5',
      'answers.punctual.learnable': 'no',
      'answers.punctual.lacking': '6',
      'answers.unknown.importance': '1',
      'answers.reliable.importance': '',
      topThree: 'punctual',
    }),
    new Set(['punctual', 'reliable']),
  )
  expect(read.answers).toEqual({ punctual: { importance: 5, learnable: false } })
  expect(read.problems).toEqual([
    { path: 'answers.punctual.lacking', code: 'invalid-value', found: '6', expected: '1, 2, 3, 4, 5' },
    { path: 'answers.unknown.importance', code: 'invalid' },
  ])
})

test('sending asks for one whole item at least, and for no item by half', () => {
  const whole = { importance: 3, lacking: 2, learnable: true }
  expect(problemsOfSending({ a: whole }, ['a', 'b'])).toEqual([])
  expect(problemsOfSending({}, ['a', 'b'])).toMatchObject([{ code: 'answer-at-least-one' }])
  expect(problemsOfSending({ a: whole, b: { lacking: 2 } }, ['a', 'b']).map(one => one.path)).toEqual([
    'answers.b.importance',
    'answers.b.learnable',
  ])
})

test('a new item gets a key of its own', () => {
  expect(newItemKey('Works in a team', new Set())).toBe('works-in-a-team')
  expect(newItemKey('Works in a team', new Set(['works-in-a-team']))).toBe('works-in-a-team-2')
  expect(newItemKey('42!', new Set())).toBe('item')
})
