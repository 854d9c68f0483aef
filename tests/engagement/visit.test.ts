import { expect, test } from 'vitest'
import { addressLine, visitActs, visitAfter, VisitInput, visitStates } from '~/areas/engagement/visits/visit'
import { clockOf, visitTimes } from '~/areas/engagement/visits/visit-times.server'
import { writeCalendar } from '~/platform/calendar/write-calendar.server'
import { readCalendar } from './read-calendar'

const zone = 'Europe/Amsterdam'
const times = (on: string, from: string, until: string) => visitTimes({ on, from, until }, zone)
const utc = (on: string, from: string, until: string) => {
  const done = times(on, from, until)
  return done.ok ? [done.value.startsAt.toISOString(), done.value.endsAt.toISOString()] : done.problems
}

test('what may happen to a visit stands in the table', () => {
  const table = visitStates.map(state => visitActs.map(act => visitAfter(state, act) ?? '-').join(' '))
  expect(table).toEqual(['planned cancelled held -', '- - - -', '- - - planned'])
})

test('the clock of the zone counts on both sides of the last Sundays of March and October', () => {
  expect(utc('2026-03-28', '10:00', '11:00')).toEqual(['2026-03-28T09:00:00.000Z', '2026-03-28T10:00:00.000Z'])
  expect(utc('2026-03-30', '10:00', '11:00')).toEqual(['2026-03-30T08:00:00.000Z', '2026-03-30T09:00:00.000Z'])
  expect(utc('2026-10-24', '10:00', '11:00')).toEqual(['2026-10-24T08:00:00.000Z', '2026-10-24T09:00:00.000Z'])
  expect(utc('2026-10-26', '10:00', '11:00')).toEqual(['2026-10-26T09:00:00.000Z', '2026-10-26T10:00:00.000Z'])
  expect(clockOf(new Date('2026-10-26T09:00:00Z'), zone)).toEqual({ on: '2026-10-26', time: '10:00' })
})

test('a time that the clock skips is refused, and of one that comes twice the first is meant', () => {
  expect(utc('2026-03-29', '02:30', '04:00')).toEqual([{ path: 'from', code: 'no-such-time', found: '02:30' }])
  expect(utc('2026-03-29', '01:30', '03:30')).toEqual(['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z'])
  expect(utc('2026-10-25', '01:30', '02:30')).toEqual(['2026-10-24T23:30:00.000Z', '2026-10-25T00:30:00.000Z'])
})

test('a visit ends after it begins, and only somebody who was chosen is invited', () => {
  const visit = { goal: 'kennismaken', on: '2026-12-03', from: '10:00', until: '11:00' }
  const codes = (more: object) => VisitInput.safeParse({ ...visit, ...more }).error?.issues.map(one => one.path[0])
  expect(codes({})).toBeUndefined()
  expect(codes({ until: '10:00' })).toEqual(['until'])
  expect(codes({ from: '9:00' })).toContain('from')
  expect(codes({ on: '2026-02-30' })).toContain('on')
  expect(codes({ invitesContact: true })).toEqual(['contactId'])
})

test('a site is one line, without what is not known', () => {
  const nothing = { street: null, houseNumber: null, postcode: null, city: null }
  expect(addressLine({ street: 'Dorpsstraat', houseNumber: '1', postcode: '3511 AB', city: 'Utrecht' })).toBe(
    'Dorpsstraat 1, 3511 AB Utrecht',
  )
  expect(addressLine({ ...nothing, city: 'Zeist' })).toBe('Zeist')
  expect(addressLine(nothing)).toBe('')
})

test('an invitation names who invites and who is invited, with moments in UTC', () => {
  const text = writeCalendar({
    method: 'REQUEST',
    now: new Date('2026-11-02T09:00:00Z'),
    events: [
      {
        uid: 'visit-1@werkbrug.test',
        sequence: 3,
        summary: 'Bakkerij; "De Halm", rondleiding\nen koffie',
        when: { from: new Date('2026-12-03T09:00:00Z'), until: new Date('2026-12-03T10:00:00Z') },
        organiser: { name: 'Ada, Manager', email: 'ada@proef.example' },
        attendees: [{ name: 'Sam "de" School', email: 'sam@proef.example' }],
      },
    ],
  })
  const { head, events, attendees } = readCalendar(text)
  expect(head.METHOD).toBe('REQUEST')
  expect(events).toMatchObject([
    {
      UID: 'visit-1@werkbrug.test',
      SEQUENCE: '3',
      DTSTAMP: '20261102T090000Z',
      DTSTART: '20261203T090000Z',
      DTEND: '20261203T100000Z',
      STATUS: 'CONFIRMED',
      ORGANIZER: 'ada@proef.example',
      SUMMARY: 'Bakkerij; "De Halm", rondleiding\nen koffie',
    },
  ])
  expect(attendees).toEqual(['sam@proef.example'])
})
