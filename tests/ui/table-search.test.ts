import { expect, test } from 'vitest'
import { readPage, readSort, searchWith, searchWithout, sortText } from '~/ui/table/table-search'

const known = ['name', 'level'] as const
const byName = { key: 'name', direction: 'up' } as const

test('an order is read from the address', () => {
  expect(readSort(new URLSearchParams('sort=-level'), known, byName)).toEqual({ key: 'level', direction: 'down' })
  expect(readSort(new URLSearchParams('sort=level'), known, byName)).toEqual({ key: 'level', direction: 'up' })
})

test('an unknown column falls back', () => {
  expect(readSort(new URLSearchParams('sort=password'), known, byName)).toEqual(byName)
})

test('an order is written as it is read', () => {
  expect(sortText({ key: 'level', direction: 'down' })).toBe('-level')
})

test('a new order begins at the first page and keeps the filters', () => {
  expect(searchWith(new URLSearchParams('sector=zorg&after=abc'), { sort: '-name' })).toBe('?sector=zorg&sort=-name')
})

test('the next page keeps order and filters', () => {
  expect(searchWith(new URLSearchParams('sector=zorg&before=x'), { after: 'abc', before: null })).toBe(
    '?sector=zorg&after=abc',
  )
})

test('one of several values of a filter can be taken away', () => {
  expect(searchWithout(new URLSearchParams('sector=zorg&sector=groen&after=1'), 'sector', 'zorg')).toBe('?sector=groen')
  expect(searchWithout(new URLSearchParams('sector=zorg'), 'sector')).toBe('?')
})

test('a page begins after or before a row, never both', () => {
  expect(readPage(new URLSearchParams('after=a&before=b'))).toEqual({ after: 'a', before: null })
  expect(readPage(new URLSearchParams(''))).toEqual({ after: null, before: null })
})
