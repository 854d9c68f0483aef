import { expect, test } from 'vitest'
import {
  differingFields,
  isSamePerson,
  isSamePlace,
  mergeFields,
  proposedFolds,
  proposedSide,
} from '~/areas/employers/duplicates/merge'

const empty = Object.fromEntries(mergeFields.map(field => [field, null])) as Parameters<typeof proposedSide>[1]

test('what is filled in wins over what is empty; of two values the survivor keeps its own', () => {
  const a = { ...empty, name: 'A', phone: '1' }
  const b = { ...empty, name: 'B', website: 'https://b.example' }
  expect(differingFields(a, b).map(field => [field, proposedSide(field, a, b)])).toEqual([
    ['name', 'survivor'],
    ['phone', 'survivor'],
    ['website', 'merged'],
  ])
})

const person = (id: string, lastName: string, email: string | null = null) => ({ id, firstName: null, lastName, email })

test('people are the same by address, or by name when one has no address', () => {
  expect(isSamePerson(person('1', 'Jansen', 'J@a.example'), person('2', 'Janssen', 'j@A.example'))).toBe(true)
  expect(isSamePerson(person('1', 'Jansen', 'j@a.example'), person('2', 'Jansen', 'p@a.example'))).toBe(false)
  expect(isSamePerson(person('1', 'Jansen '), person('2', 'jansen', 'p@a.example'))).toBe(true)
  expect(proposedFolds([person('1', 'Jansen')], [person('2', 'Jansen'), person('3', 'Pieters')], isSamePerson)).toEqual(
    [{ from: '2', to: '1' }],
  )
})

const place = (establishmentNumber: string | null, postcode: string | null, houseNumber: string | null) => ({
  ...{ id: '', establishmentNumber, postcode, houseNumber },
})

test('sites are the same by establishment number, or by address; an unknown address is none', () => {
  expect(isSamePlace(place('1', '3511AB', '1'), place('2', '3511AB', '1'))).toBe(false)
  expect(isSamePlace(place(null, '3511AB', '1a'), place('2', '3511AB', '1A'))).toBe(true)
  expect(isSamePlace(place(null, null, null), place(null, null, null))).toBe(false)
})
