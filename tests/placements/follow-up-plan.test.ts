import { expect, test } from 'vitest'
import { dueFollowUps, planFollowUps } from '~/areas/placements/follow-up-plan'
import { addDays, addMonths, ageOn, daysBetween, onWorkingDay, weekdayOf } from '~/areas/placements/plain-dates'

test('a placement of twelve weeks is followed in week 2, half-way, before the end and four times after', () => {
  const plan = planFollowUps({ startsOn: '2026-12-01', endsOn: '2027-02-26' })
  expect(plan.map(item => [item.kind, item.dueOn])).toEqual([
    ['week_2', '2026-12-15'],
    ['mid', '2027-01-13'],
    ['end_minus_2', '2027-02-12'],
    ['after_4_weeks', '2027-03-26'],
    ['after_12_weeks', '2027-05-21'],
    ['after_26_weeks', '2027-08-27'],
    ['after_52_weeks', '2028-02-25'],
  ])
  expect(plan[0]).toMatchObject({ task: ['coach'], mail: ['mentor'] })
})

test('a follow-up never falls in a weekend', () => {
  for (let shift = 0; shift < 14; shift++) {
    const startsOn = addDays('2026-11-30', shift)
    for (const item of planFollowUps({ startsOn, endsOn: addDays(startsOn, 90) }))
      expect([0, 6]).not.toContain(weekdayOf(item.dueOn))
  }
})

test('a taster of a few days is only followed afterwards', () => {
  const kinds = planFollowUps({ startsOn: '2026-12-01', endsOn: '2026-12-04' }).map(item => item.kind)
  expect(kinds).toEqual(['after_4_weeks', 'after_12_weeks', 'after_26_weeks', 'after_52_weeks'])
})

test('what is due and not done is found', () => {
  const plan = planFollowUps({ startsOn: '2026-12-01', endsOn: '2027-02-26' })
  expect(dueFollowUps(plan, '2026-12-14', [])).toEqual([])
  expect(dueFollowUps(plan, '2027-01-13', ['week_2']).map(item => item.kind)).toEqual(['mid'])
})

test('plain dates count over months, leap years and the change of the clock', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  expect(addMonths('2026-11-15', 3)).toBe('2027-02-15')
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
  expect(daysBetween('2027-03-01', '2027-04-01')).toBe(31)
  expect(ageOn('2008-12-01', '2026-12-01')).toBe(18)
  expect(ageOn('2008-12-02', '2026-12-01')).toBe(17)
  expect(onWorkingDay('2026-12-05')).toBe('2026-12-07')
})
