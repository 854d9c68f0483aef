import { expect, test } from 'vitest'
import { formatFor } from '~/platform/format'

const dutch = formatFor({ locale: 'nl-NL', timeZone: 'Europe/Amsterdam' })
const english = formatFor({ locale: 'en-GB', timeZone: 'Europe/Amsterdam' })
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('a day is the same day everywhere, as text or as the midnight of a date column', () => {
  expect(dutch.day('2026-11-23')).toBe('23 nov 2026')
  expect(dutch.day(new Date('2026-11-23T00:00:00Z'))).toBe('23 nov 2026')
  expect(formatFor({ locale: 'nl-NL', timeZone: 'America/New_York' }).day('2026-11-23')).toBe('23 nov 2026')
  expect(english.dayLong('2026-11-23')).toBe('Monday 23 November 2026')
  expect(dutch.dayShort('2026-11-23')).toBe('ma 23 nov')
  expect(dutch.days('2026-11-23', '2026-11-27')).toBe('23 nov 2026 – 27 nov 2026')
  expect(dutch.dayNumbers('2026-03-01')).toBe('01-03-2026')
})

test('a moment is told in the zone of the network, in summer and in winter', () => {
  expect(dutch.time(new Date('2026-07-01T08:00:00Z'))).toBe('10:00')
  expect(dutch.time(new Date('2026-12-01T08:00:00Z'))).toBe('09:00')
  expect(dutch.moment(new Date('2026-11-30T23:30:00Z'))).toBe('1 dec 2026, 00:30')
})

test('money and numbers follow the locale', () => {
  expect(plain(dutch.money(123456))).toBe('€ 1.234,56')
  expect(plain(english.money(123456))).toBe('€1,234.56')
  expect(dutch.number(1204)).toBe('1.204')
  expect(dutch.number(2.55, 1)).toBe('2,6')
  expect(plain(dutch.percent(0.256))).toBe('26%')
})

test('minutes become hours', () => {
  expect(dutch.minutes(90)).toBe('1 u 30')
  expect(dutch.minutes(120)).toBe('2 u')
  expect(english.minutes(65)).toBe('1 h 05')
})

test('a moment is seen from now', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  expect(dutch.relative(new Date('2026-11-23T12:40:00Z'), now)).toBe('over 40 minuten')
  expect(dutch.relative(new Date('2026-11-20T12:00:00Z'), now)).toBe('3 dagen geleden')
  expect(dutch.relativeDay('2026-11-24', '2026-11-23')).toBe('morgen')
  expect(english.relativeDay('2026-11-21', '2026-11-23')).toBe('2 days ago')
})

test('a list ends with a word', () => {
  expect(dutch.list(['a', 'b', 'c'])).toBe('a, b en c')
})
