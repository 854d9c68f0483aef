import { expect, test } from 'vitest'
import { askedMoment } from '~/areas/engagement/contact-address'
import { contactsPresent } from '~/areas/engagement/contact-moment'
import { readContactVerb } from '~/areas/engagement/contact-verb'
import { monthAfter, quickDays } from '~/areas/engagement/quick-days'

test('words that begin with a way of contact and name somebody record one', () => {
  expect(readContactVerb('Bel zorghuis de linde')).toEqual({ channel: 'call', name: 'zorghuis de linde' })
  expect(readContactVerb('visit Noor')).toEqual({ channel: 'visit', name: 'Noor' })
  expect(readContactVerb('bel')).toBeNull()
  expect(readContactVerb('bel a')).toBeNull()
  expect(readContactVerb('belastingkantoor noord')).toBeNull()
})

test('quick days lie on working days, and a month later is no day that does not exist', () => {
  // 2026-11-27 is a Friday.
  expect(quickDays('2026-11-27').map(one => one.day)).toEqual(['2026-11-30', '2026-12-04', '2026-12-11', '2026-12-28'])
  expect(monthAfter('2027-01-31')).toBe('2027-02-28')
  expect(monthAfter('2026-12-15')).toBe('2027-01-15')
})

test('who was there is told once each, the one spoken to first', () => {
  expect(contactsPresent({ contactId: 'b', contactIds: ['a', 'b', 'a'] })).toEqual(['b', 'a'])
  expect(contactsPresent({ contactId: undefined, contactIds: ['a'] })).toEqual(['a'])
})

test('only an address of the form opens above a page', () => {
  expect(askedMoment('/contact-moments/new?employer=e&channel=call')).toEqual({
    employerId: 'e',
    contactId: null,
    channel: 'call',
  })
  expect(askedMoment('/contact-moments/x?employer=e')).toBeNull()
})
