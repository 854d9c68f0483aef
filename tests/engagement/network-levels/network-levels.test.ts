import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  beginOfQuarter,
  healthByGroup,
  healthOf,
  movementsOf,
  quarterOf,
  quartersUntil,
  standingsOf,
} from '~/areas/engagement/network-levels/network-levels'

const counts = [
  { level: 0, n: 5 },
  { level: 1, n: 4 },
  { level: 3, n: 5 },
  { level: 5, n: 1 },
]

test('a worked example: funnel and distribution of fifteen employers', () => {
  expect(standingsOf(counts).map(row => [row.level, row.n, row.atLeast])).toEqual([
    [0, 5, 15],
    [1, 4, 10],
    [2, 0, 6],
    [3, 5, 6],
    [4, 0, 1],
    [5, 1, 1],
  ])
  expect(standingsOf(counts)[1]).toMatchObject({ share: 4 / 15, atLeastShare: 10 / 15 })
  expect(standingsOf([])[5]).toEqual({ level: 5, n: 0, share: null, atLeast: 0, atLeastShare: null })
})

test('mean and share at level 5 are of levels 1 to 5: (4×1 + 5×3 + 1×5) ÷ 10, and 1 of 10 meets the mark', () => {
  expect(healthOf(counts)).toEqual({ all: 15, engaged: 10, mean: 2.4, atTop: 1, shareAtTop: 0.1, meetsMark: true })
  expect(healthOf([...counts, { level: 1, n: 1 }]).meetsMark).toBe(false)
  expect(healthOf([{ level: 0, n: 3 }])).toMatchObject({ all: 3, engaged: 0, mean: null, meetsMark: null })
})

test('groups add up to the whole', () => {
  const row = fc.record({
    key: fc.constantFrom('A', 'C', 'Q'),
    name: fc.constant(null),
    level: fc.integer({ min: 0, max: 5 }),
    n: fc.integer({ min: 0, max: 50 }),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), rows => {
      const groups = healthByGroup(rows)
      expect(groups.reduce((all, group) => all + group.all, 0)).toBe(healthOf(rows).all)
      expect(groups.reduce((all, group) => all + group.atTop, 0)).toBe(healthOf(rows).atTop)
      expect(standingsOf(rows).reduce((all, one) => all + one.n, 0)).toBe(standingsOf(rows)[0]?.atLeast)
    }),
  )
})

test('quarters run up to today, and one without changes is nought', () => {
  expect(quarterOf('2026-11-02')).toBe('2026-4')
  expect(quartersUntil('2026-02-01', 3)).toEqual(['2025-3', '2025-4', '2026-1'])
  expect(beginOfQuarter('2025-3')).toBe('2025-07-01')
  expect(movementsOf([{ quarter: '2025-4', up: 3, down: 1, kept: 2 }], ['2025-3', '2025-4'])).toEqual([
    { quarter: '2025-3', up: 0, down: 0, kept: 0, n: 0 },
    { quarter: '2025-4', up: 3, down: 1, kept: 2, n: 6 },
  ])
})
