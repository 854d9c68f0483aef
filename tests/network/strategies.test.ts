import { expect, test } from 'vitest'
import {
  countByStrategy,
  proposedStrategy,
  standingKey,
  standingsOf,
  strategies,
  type Strategy,
} from '~/areas/network/strategies'

const cases: [string, number | null, number | null, Strategy][] = [
  ['new', null, null, 'initiate'],
  ['new', 1, 5, 'initiate'],
  ['new', 1, 2, 'release'],
  ['existing', 2, 5, 'strengthen'],
  ['existing', 5, 5, 'maintain'],
  ['existing', null, 5, 'maintain'],
  ['existing', 2, null, 'maintain'],
  ['existing', 1, 2, 'release'],
  ['existing', 4, 1, 'maintain'],
  ['dormant', 3, 4, 'revive'],
  ['dormant', 3, null, 'release'],
  ['dormant', 3, 2, 'release'],
  ['ended', 1, 5, 'revive'],
  ['ended', 5, 1, 'release'],
]

test.each(cases)('%s with strength %s and importance %s: %s', (relationState, strength, importance, strategy) => {
  expect(proposedStrategy({ relationState, strength, importance })).toBe(strategy)
})

test('each standing belongs to one strategy, under a word of its own', () => {
  const all = strategies.flatMap(strategy => standingsOf(strategy))
  expect(all).toHaveLength(4 * 6 * 6)
  expect(new Set(all.map(standingKey)).size).toBe(all.length)
})

test('counts by strategy add up to all relations', () => {
  const groups = strategies.flatMap((strategy, at) => standingsOf(strategy).map(one => ({ ...one, count: at + 1 })))
  const counts = countByStrategy(groups)
  for (const [at, strategy] of strategies.entries())
    expect(counts[strategy]).toBe(standingsOf(strategy).length * (at + 1))
})
