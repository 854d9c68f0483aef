import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestShown, hideSmall, type GroupCount } from '~/areas/engagement/surveys/hide-small'
import { surveyFigures, topFive, type ItemSums, type RoundSums } from '~/areas/engagement/surveys/survey-figures'

const counts = fc
  .array(fc.integer({ min: 0, max: 12 }), { maxLength: 9 })
  .map(list => list.map((n, index): GroupCount => ({ group: `s${index}`, n })))
const sum = (list: readonly GroupCount[]) => list.reduce((all, one) => all + one.n, 0)

test('no group under five is shown', () => {
  fc.assert(
    fc.property(counts, list => {
      const { groups } = hideSmall(list)
      for (const one of list) if (groups.has(one.group)) expect(one.n).toBeGreaterThanOrEqual(fewestShown)
    }),
  )
})

test('the total less everything that is shown stands for nobody or for five or more', () => {
  fc.assert(
    fc.property(counts, list => {
      const { groups, total } = hideSmall(list)
      if (!total) return
      const rest = sum(list) - sum(list.filter(one => groups.has(one.group)))
      expect(rest === 0 || rest >= fewestShown).toBe(true)
    }),
  )
})

test('the total is shown from five answers on, and without it nothing is', () => {
  fc.assert(
    fc.property(counts, list => {
      const { groups, total } = hideSmall(list)
      expect(total).toBe(sum(list) >= fewestShown)
      if (!total) expect(groups.size).toBe(0)
    }),
  )
})

test('groups of which none is under five are all shown', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 1, maxLength: 8 }), list => {
      const named = list.map((n, index) => ({ group: `s${index}`, n }))
      expect(hideSmall(named).groups.size).toBe(list.length)
    }),
  )
})

test('the order of the groups changes nothing', () => {
  fc.assert(
    fc.property(counts, list => {
      const there = [...hideSmall(list).groups].sort()
      expect([...hideSmall([...list].reverse()).groups].sort()).toEqual(there)
    }),
  )
})

test('one small group beside large ones hides the smallest large one too', () => {
  const shown = hideSmall([
    { group: 'Q', n: 9 },
    { group: 'I', n: 6 },
    { group: 'F', n: 3 },
    { group: 'J', n: 0 },
  ])
  expect(shown.total).toBe(true)
  expect([...shown.groups]).toEqual(['Q'])
  const two = hideSmall([
    { group: 'Q', n: 9 },
    { group: 'I', n: 3 },
    { group: 'F', n: 2 },
  ])
  expect([...two.groups]).toEqual(['Q'])
})

const row = (sector: string, item: string, n: number, importance: number, lacking: number): ItemSums => ({
  sector,
  item,
  n,
  importance: n * importance,
  lacking: n * lacking,
  learnable: n - 1,
})
const round = (items: ItemSums[], answered: [string, number][]): RoundSums => ({
  items,
  tops: [{ sector: 'Q', item: 'a', count: 3 }],
  answered: answered.map(([sector, n]) => ({ sector, n })),
})

test('means, gap, rank and change are worked out of sums; equal gaps share a place', () => {
  const now = round(
    [row('Q', 'a', 5, 4, 3), row('Q', 'b', 5, 3, 4), row('Q', 'c', 5, 5, 5), row('I', 'a', 6, 2, 2)],
    [
      ['Q', 5],
      ['I', 6],
    ],
  )
  const past = round([row('Q', 'a', 5, 4, 2)], [['Q', 5]])
  const figures = surveyFigures(now, ['a', 'b', 'c'], past)
  expect(figures.map(one => [one.sector, one.n])).toEqual([
    ['all', 11],
    ['Q', 5],
    ['I', 6],
  ])
  const care = figures[1]?.figures ?? []
  expect(care.map(one => [one.item, one.gap, one.rank, one.change])).toEqual([
    ['a', 12, 2, 4],
    ['b', 12, 2, null],
    ['c', 25, 1, null],
  ])
  expect(care[0]).toMatchObject({ importance: 4, lacking: 3, learnable: 0.8, top: 3, n: 5 })
  expect(topFive(care).map(one => one.item)).toEqual(['c', 'a', 'b'])
  expect(figures[2]?.hidden).toBe(2)
})

test('an item that a sector skipped is hidden there and in no other figure worked out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
        minLength: 1,
        maxLength: 6,
      }),
      grid => {
        const items = ['a', 'b', 'c']
        const sums = grid.flatMap((line, s) =>
          line.flatMap((n, i) => (n > 0 ? [row(`s${s}`, items[i] ?? '', n, 3, 3)] : [])),
        )
        const answered = grid.map((line, s): [string, number] => [`s${s}`, Math.max(...line)])
        const figures = surveyFigures(round(sums, answered), items)
        for (const item of items) {
          const cells = figures.flatMap(one => one.figures.filter(f => f.item === item).map(f => ({ ...one, cell: f })))
          for (const { cell } of cells) expect(cell.n).toBeGreaterThanOrEqual(fewestShown)
          const all = cells.find(one => one.sector === 'all')
          if (!all) continue
          const rest = cells.filter(one => one.sector !== 'all').reduce((left, one) => left - one.cell.n, all.cell.n)
          expect(rest === 0 || rest >= fewestShown).toBe(true)
        }
      },
    ),
  )
})
