import { expect, test } from 'vitest'
import { isLongOverdue, nextSendAt, outcomeOf } from '~/platform/mail/send-outcome'
import { nextAttemptAt, retryPlans } from '~/platform/queue/retry'
import { reasonOf, JobError } from '../../workers/parts/failure-reason'
import { inParallel } from '../../workers/parts/in-parallel'
import { slotOf } from '../../workers/parts/slot'

const now = new Date('2026-11-23T10:00:00Z')
const minutesAfter = (moment: Date | null) => moment && (moment.getTime() - now.getTime()) / 60_000

test('a daily slot opens at its hour in the zone of the network, also when the clock is changed', () => {
  const at = (iso: string) => slotOf({ dailyAtHour: 9 }, new Date(iso), 'Europe/Amsterdam')
  expect(at('2026-01-15T07:59:59Z')).toBeNull()
  expect(at('2026-01-15T08:00:00Z')).toBe('2026-01-15')
  expect(at('2026-07-15T06:59:59Z')).toBeNull()
  expect(at('2026-07-15T07:00:00Z')).toBe('2026-07-15')
  expect(at('2026-03-29T07:00:00Z')).toBe('2026-03-29')
})

test('a slot of minutes has one name for its whole width', () => {
  const at = (iso: string) => slotOf({ everyMinutes: 15 }, new Date(iso), 'Europe/Amsterdam')
  expect(at('2026-11-23T10:00:00Z')).toBe(at('2026-11-23T10:14:59Z'))
  expect(at('2026-11-23T10:15:00Z')).not.toBe(at('2026-11-23T10:14:59Z'))
})

test('pauses double up to the longest, and end with the attempts', () => {
  const pauses = [1, 2, 3, 7, 8].map(attempt => minutesAfter(nextAttemptAt(retryPlans.patient, attempt, now)))
  expect(pauses).toEqual([1, 2, 4, 60, null])
  expect(nextAttemptAt(retryPlans.once, 1, now)).toBeNull()
})

test('mails are put off for three days at most', () => {
  expect([1, 2, 3, 6, 40].map(attempt => minutesAfter(nextSendAt(attempt, now)))).toEqual([1, 2, 5, 60, 60])
  let waited = 0
  let attempt = 1
  for (; nextSendAt(attempt, now); attempt += 1) waited += minutesAfter(nextSendAt(attempt, now)) ?? 0
  expect(waited / 60 / 24).toBeCloseTo(3, 1)
})

test('only a mail that was never tried asks a person after three days', () => {
  const due = new Date('2026-11-20T09:59:00Z')
  expect(isLongOverdue(due, 1, now)).toBe(true)
  expect(isLongOverdue(due, 2, now)).toBe(false)
  expect(isLongOverdue(new Date('2026-11-20T10:01:00Z'), 1, now)).toBe(false)
})

test.each([
  [{ responseCode: 451, response: '451 4.3.2 later' }, true, 'later'],
  [{ responseCode: 550, response: '550 5.1.1 <jan@example.nl> unknown' }, false, 'refused'],
  [{ responseCode: 535, response: '535 5.7.8 bad credentials', code: 'EAUTH' }, false, 'later'],
  [{ code: 'ECONNREFUSED' }, false, 'later'],
  [{ code: 'ECONNECTION' }, true, 'unknown'],
])('%j after handing over %s counts as %s, without an address in its reason', (failure, wasHandedOver, kind) => {
  const outcome = outcomeOf(failure, wasHandedOver)
  expect(outcome.kind).toBe(kind)
  expect(JSON.stringify(outcome)).not.toContain('@')
})

test('the reason of an error is its kind, code and place, not its message', () => {
  const reason = reasonOf(Object.assign(new RangeError('Jan Jansen, jan@example.nl'), { code: 'P2002' }))
  expect(reason).toMatch(/^RangeError P2002/)
  expect(reason).not.toMatch(/Jan|@/)
  expect(reasonOf(new JobError('needs a network'))).toBe('needs a network')
})

test('parallel work keeps no more in hand than its width and does each once', async () => {
  let inHand = 0
  let most = 0
  const done: number[] = []
  await inParallel(
    Array.from({ length: 25 }, (_, index) => index),
    4,
    async item => {
      most = Math.max(most, (inHand += 1))
      await new Promise(resolve => setTimeout(resolve, 2))
      inHand -= 1
      done.push(item)
    },
  )
  expect(most).toBe(4)
  expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, index) => index))
})
