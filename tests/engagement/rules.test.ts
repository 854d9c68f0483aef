import { expect, test } from 'vitest'
import { ContactMomentInput, mayWithdraw, relationStateAfter } from '~/areas/engagement/contact-moment'
import { addDays, daysBetween, dayIn, workdayAfter } from '~/areas/engagement/days'
import {
  adviceOn,
  evidenceCount,
  isStale,
  levelTemplate,
  suggestLevel,
  type Indicator,
} from '~/areas/engagement/levels'
import { groupOf } from '~/areas/engagement/task'
import { stateAfter } from '~/areas/engagement/task-acts'

const evidence = (...met: Indicator[]) => ({ met: new Set(met), newestOn: '2026-10-01' })

test('an employer without evidence stands at level nought', () => {
  expect(suggestLevel(evidence())).toEqual({ level: 0, met: [], missing: ['two_way_contact', 'named_person'] })
})

test('a level is suggested when all of its indicators are met', () => {
  expect(suggestLevel(evidence('two_way_contact')).level).toBe(0)
  expect(suggestLevel(evidence('two_way_contact', 'named_person')).level).toBe(1)
  const third = suggestLevel(evidence('two_way_contact', 'named_person', 'place_used', 'mentor_named'))
  expect(third.level).toBe(3)
  expect(third.missing).toEqual(['second_place_used', 'letter_of_intent', 'evaluation'])
})

test('a lower suggestion asks and never lowers', () => {
  expect(adviceOn(3, 1)).toBe('ask')
  expect(adviceOn(3, 3)).toBe('keep')
  expect(adviceOn(2, 3)).toBe('raise')
})

test('evidence of more than a year ago is stale', () => {
  expect(isStale('2025-11-01', '2026-11-02')).toBe(true)
  expect(isStale('2025-11-02', '2026-11-02')).toBe(false)
  expect(isStale(null, '2026-11-02')).toBe(true)
})

test('evidence is counted up to a level, and the rhythm follows the level unless agreed', () => {
  expect(evidenceCount(evidence('two_way_contact', 'place_used'), 2)).toEqual({ met: 1, of: 4 })
  expect(levelTemplate.levels.map(row => row.level)).toEqual([0, 1, 2, 3, 4, 5])
})

test('a next step needs a day, and a day a next step', () => {
  const moment = { employerId: '018f0000-0000-7000-8000-000000000001', channel: 'call', on: '2026-11-02' }
  const codes = (input: object) => {
    const read = ContactMomentInput.safeParse({ ...moment, ...input })
    return read.success ? [] : read.error.issues.map(issue => [issue.path.join('.'), issue.message])
  }
  expect(codes({})).toEqual([])
  expect(codes({ nextStep: 'bellen' })).toEqual([['nextStepOn', 'next-step-needs-a-day']])
  expect(codes({ nextStepOn: '2026-11-03' })).toEqual([['nextStep', 'day-needs-a-next-step']])
  expect(codes({ reaction: 3 })[0]?.[0]).toBe('reaction')
})

test('a talk wakes a relation, a note does not', () => {
  expect(relationStateAfter('dormant', 'call')).toBe('existing')
  expect(relationStateAfter('new', 'note')).toBe('new')
  expect(relationStateAfter('existing', 'mail')).toBe('existing')
})

test('a contact moment is taken back by its author within a day', () => {
  const moment = { membershipId: 'a', createdAt: new Date('2026-11-01T10:00:00Z') }
  expect(mayWithdraw(moment, 'a', new Date('2026-11-02T09:00:00Z'))).toBe(true)
  expect(mayWithdraw(moment, 'a', new Date('2026-11-02T11:00:00Z'))).toBe(false)
  expect(mayWithdraw(moment, 'b', new Date('2026-11-01T10:05:00Z'))).toBe(false)
})

test('what may happen to a task stands in a table', () => {
  expect(stateAfter('open', 'finish')).toBe('done')
  expect(stateAfter('done', 'reopen')).toBe('open')
  expect(stateAfter('done', 'cancel')).toBeUndefined()
  expect(stateAfter('unheard', 'finish')).toBeUndefined()
})

test('days are counted in the zone of the network', () => {
  expect(dayIn(new Date('2026-11-01T23:30:00Z'), 'Europe/Amsterdam')).toBe('2026-11-02')
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(workdayAfter('2026-11-02', 5)).toBe('2026-11-09')
})

test('tasks are grouped by how near they are', () => {
  expect(groupOf('2026-11-01', '2026-11-02')).toBe('late')
  expect(groupOf('2026-11-02', '2026-11-02')).toBe('today')
  expect(groupOf('2026-11-09', '2026-11-02')).toBe('week')
  expect(groupOf('2026-11-10', '2026-11-02')).toBe('later')
})
