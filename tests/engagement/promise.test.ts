import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLate, keptRate, promiseActs, promiseAfter, promiseStates } from '~/areas/engagement/promise'

test('the table of promises, whole', () => {
  const table = promiseStates.map(state =>
    [state, ...promiseActs.map(act => promiseAfter(state, act) ?? '-')].join(' '),
  )
  expect(table).toEqual(['open kept broken dropped -', 'kept - - - open', 'broken - - - open', 'dropped - - - open'])
  expect(promiseAfter('gone', 'keep')).toBeUndefined()
})

test('a promise is late from the day after its day, as long as it is open', () => {
  expect(isLate({ state: 'open', dueOn: '2026-11-02' }, '2026-11-02')).toBe(false)
  expect(isLate({ state: 'open', dueOn: '2026-11-02' }, '2026-11-03')).toBe(true)
  expect(isLate({ state: 'kept', dueOn: '2026-11-02' }, '2026-11-03')).toBe(false)
})

test('keeping one more never lowers the rate, breaking one more never raises it', () => {
  expect(keptRate({ kept: 0, broken: 0 })).toBeNull()
  expect(keptRate({ kept: 3, broken: 1 })).toBe(0.75)
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (kept, broken) => {
      const rate = keptRate({ kept, broken }) ?? 0
      expect(keptRate({ kept: kept + 1, broken })).toBeGreaterThanOrEqual(rate)
      expect(keptRate({ kept: kept + 1, broken: broken + 1 })).toBeLessThanOrEqual(
        keptRate({ kept: kept + 1, broken })!,
      )
    }),
  )
})
