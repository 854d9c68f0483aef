import { expect, test } from 'vitest'
import { isAtWork, longestSearchMinutes, pairOf } from '~/areas/employers/duplicates/pair'
import { readPairFilter, readPairSort } from '~/areas/employers/duplicates/pair-list'

test('a pair is the same whichever of the two comes first', () => {
  expect(pairOf('b', 'a')).toEqual({ firstId: 'a', secondId: 'b' })
  expect(pairOf('a', 'b')).toEqual(pairOf('b', 'a'))
})

test('what an address asks that makes no sense is left out', () => {
  const read = (text: string) => readPairFilter(new URLSearchParams(text))
  expect(read('')).toEqual({ tab: 'open', words: null, reason: null, atLeast: null })
  expect(read('tab=settled&q=%20zorg%00&reason=phone&word=likely')).toEqual({
    tab: 'settled',
    words: 'zorg',
    reason: 'phone',
    atLeast: 65,
  })
  expect(read('tab=x&reason=colour&word=x')).toEqual(read(''))
  expect(readPairSort(new URLSearchParams('sort=-name'))).toEqual({ key: 'name', direction: 'down' })
  expect(readPairSort(new URLSearchParams('sort=x'))).toEqual({ key: 'strength', direction: 'down' })
})

test('a search that never ended does not stand in the way for ever', () => {
  const createdAt = new Date('2026-11-02T09:00:00Z')
  const later = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000)
  expect(isAtWork({ state: 'running', createdAt }, later(1))).toBe(true)
  expect(isAtWork({ state: 'running', createdAt }, later(longestSearchMinutes))).toBe(false)
  expect(isAtWork({ state: 'done', createdAt }, later(1))).toBe(false)
})
