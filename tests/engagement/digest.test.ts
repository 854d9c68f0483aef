import { expect, test } from 'vitest'
import { DigestInput, isTimeToLook, minuteOf, starterDigest, timeOf } from '~/areas/engagement/digest/digest'
import { isTimeZone, localMoment } from '~/areas/engagement/digest/local-moment'
import { sayTask } from '~/areas/engagement/say-task.server'

const zone = 'Europe/Amsterdam'

test('the clock of a zone is read on both sides of a change of the hour', () => {
  expect(localMoment(new Date('2026-03-29T00:59:00Z'), zone)).toEqual({ day: '2026-03-29', weekday: 7, minute: 119 })
  expect(localMoment(new Date('2026-03-29T01:00:00Z'), zone)).toEqual({ day: '2026-03-29', weekday: 7, minute: 180 })
  expect(localMoment(new Date('2026-10-25T01:00:00Z'), zone)).toEqual({ day: '2026-10-25', weekday: 7, minute: 120 })
  expect(localMoment(new Date('2026-11-01T23:30:00Z'), zone)).toEqual({ day: '2026-11-02', weekday: 1, minute: 30 })
  expect(localMoment(new Date('2026-11-01T23:30:00Z'), 'Europe/London').day).toBe('2026-11-01')
  expect([isTimeZone('Europe/Lisbon'), isTimeZone('Mars/Base')]).toEqual([true, false])
})

test('somebody is looked at once a day, from the chosen time on the chosen days', () => {
  const setting = { ...starterDigest, timeZone: zone }
  const monday = { day: '2026-11-02', weekday: 1, minute: 480 }
  expect(isTimeToLook(setting, monday, null)).toBe(true)
  expect(isTimeToLook(setting, { ...monday, minute: 479 }, null)).toBe(false)
  expect(isTimeToLook(setting, monday, '2026-11-02')).toBe(false)
  expect(isTimeToLook(setting, monday, '2026-10-30')).toBe(true)
  expect(isTimeToLook(setting, { ...monday, weekday: 6 }, null)).toBe(false)
  expect(isTimeToLook({ ...setting, isOn: false }, monday, null)).toBe(false)
  const late = { ...setting, atMinute: minuteOf('23:59') }
  expect(isTimeToLook(late, { ...monday, minute: 23 * 60 + 44 }, null)).toBe(false)
  expect(isTimeToLook(late, { ...monday, minute: 23 * 60 + 45 }, null)).toBe(true)
})

test('a time is minutes and back, and one that is no time is refused', () => {
  expect([timeOf(485), minuteOf('08:05'), timeOf(0), minuteOf('23:59')]).toEqual(['08:05', 485, '00:00', 1439])
  const input = { isOn: 'on', at: '24:00', days: ['1'], timeZone: zone }
  expect(DigestInput.safeParse(input).success).toBe(false)
  expect(DigestInput.safeParse({ ...input, at: '08:00', days: ['8'] }).success).toBe(false)
  expect(DigestInput.safeParse({ ...input, at: '08:00' }).success).toBe(true)
})

test('a task is said in the reader’s language', () => {
  const task = { title: 'De Halm', titleKey: 'tasks.titles.contactDue', params: { employer: 'De Halm' } }
  expect(sayTask('nl', task)).toBe('Neem contact op met De Halm')
  expect(sayTask('en', task)).toBe('Contact De Halm')
  expect(sayTask('en', { ...task, titleKey: null })).toBe('De Halm')
  expect(sayTask('en', { ...task, titleKey: 'nergens.gezegd' })).toBe('De Halm')
})
