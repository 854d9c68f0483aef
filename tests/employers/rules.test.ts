import { expect, test } from 'vitest'
import { changedFields } from '~/areas/employers/changed-fields'
import {
  ContactInput,
  EstablishmentNumber,
  KvkNumber,
  mayApproach,
  NewEmployerInput,
  Postcode,
} from '~/areas/employers/employer'
import { readEmployerFilter } from '~/areas/employers/employer-list'
import { readCursor, writeCursor } from '~/platform/list-cursor'
import { codeRangeOf, readSectorCode, sectionKeys, sectionOf } from '~/areas/employers/sectors'
import { parseForm } from '~/platform/forms/parse-form'

test.each([
  ['Q', 'Q'],
  ['q 87.10', '87.10'],
  ['8710', '87.10'],
  ['87', '87'],
  ['01.1', '01.1'],
  ['G47', '47'],
])('the sector code %s is kept as %s', (text, kept) => {
  expect(readSectorCode(text)).toBe(kept)
})

test.each(['', 'X', '04', 'A87.10', '87.10.1.1', 'zorg', '44'])('the sector code "%s" does not exist', text => {
  expect(readSectorCode(text)).toBeUndefined()
})

test('every code lies in the range of its own section and of no other', () => {
  for (let division = 1; division <= 99; division++) {
    const code = `${String(division).padStart(2, '0')}.1`
    const holding = sectionKeys.filter(key => code >= codeRangeOf(key).from && code < codeRangeOf(key).until)
    const own = sectionOf(code)
    expect(own ? holding : []).toEqual(own ? [own] : [])
  }
  expect(sectionOf('Q')).toBe('Q')
  expect(sectionOf(null)).toBeUndefined()
})

test('register numbers have their exact length', () => {
  expect(KvkNumber.safeParse('12345678').success).toBe(true)
  expect(KvkNumber.safeParse('1234567').success).toBe(false)
  expect(EstablishmentNumber.safeParse('000012345678').success).toBe(true)
  expect(EstablishmentNumber.safeParse('12345678').success).toBe(false)
})

test('a Dutch postcode is kept without its space', () => {
  expect(Postcode.parse('1234 ab')).toBe('1234AB')
  expect(Postcode.safeParse('0123 AB').success).toBe(false)
  expect(Postcode.safeParse('1234 SS').success).toBe(false)
})

test('a form with wrong values names each field and what is wrong', () => {
  const form = new FormData()
  const typed = {
    name: '',
    kvkNumber: '123',
    sectorCode: 'zorg',
    email: 'x',
    postcode: '12',
    website: 'geen adres',
    headcount: 'veel',
  }
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  const read = parseForm(form, NewEmployerInput)
  const problems = read.ok ? [] : read.problems.map(one => [one.path, one.code])
  expect(problems).toEqual(
    expect.arrayContaining([
      ['name', 'required'],
      ['kvkNumber', 'not-a-kvk-number'],
      ['sectorCode', 'not-a-sector-code'],
      ['email', 'not-an-email'],
      ['postcode', 'not-a-postcode'],
      ['website', 'not-a-url'],
      ['headcount', 'not-a-number'],
    ]),
  )
  expect(problems).toHaveLength(7)
})

test('a name of ten thousand characters and a script are refused and kept as text', () => {
  expect(NewEmployerInput.safeParse({ name: 'x'.repeat(10_000) }).success).toBe(false)
  expect(ContactInput.parse({ lastName: '<script>alert(1)</script>' }).lastName).toBe('<script>alert(1)</script>')
})

test('somebody who left or asked for rest is not approached', () => {
  const free = { leftOn: null, doNotContactUntil: null }
  expect(mayApproach(free, '2026-11-02')).toBe(true)
  expect(mayApproach({ ...free, doNotContactUntil: new Date('2026-11-02') }, '2026-11-02')).toBe(false)
  expect(mayApproach({ ...free, doNotContactUntil: new Date('2026-11-01') }, '2026-11-02')).toBe(true)
  expect(mayApproach({ ...free, leftOn: new Date('2026-10-01') }, '2026-11-02')).toBe(false)
})

test('only what differs is told, dates by their day', () => {
  expect(changedFields({ a: 1, on: new Date('2026-01-02') }, { a: 1, on: new Date('2026-01-02') })).toBeNull()
  expect(changedFields({ a: 1, b: ['x'], on: null }, { a: 2, b: ['x'], on: new Date('2026-01-02') })).toEqual({
    before: { a: 1, on: null },
    after: { a: 2, on: '2026-01-02' },
  })
})

test('a place in a list survives its address, and rubbish is no place', () => {
  const id = '018f0000-0000-7000-8000-000000000001'
  expect(readCursor(writeCursor('bakkerij é', id))).toEqual({ value: 'bakkerij é', id })
  for (const rubbish of [
    '',
    'x',
    '%%%',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('["a","no-uuid"]').toString('base64url'),
  ]) {
    expect(readCursor(rubbish)).toBeNull()
  }
})

test('filters of an address that make no sense are left out', () => {
  const me = '018f0000-0000-7000-8000-000000000002'
  const filter = readEmployerFilter(
    new URLSearchParams('sector=ZZ&state=dead&strength=9&under=9&from=x&owner=me&quiet=-1&q=%20'),
    me,
  )
  expect(filter).toEqual({
    words: null,
    section: null,
    city: null,
    relationState: null,
    strength: null,
    levelMax: null,
    levelMin: null,
    ownerId: me,
    quietDays: null,
    where: null,
    within: null,
  })
})
