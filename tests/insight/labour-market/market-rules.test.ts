import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cutPage,
  leastGap,
  marketRows,
  marketSorts,
  sortMarket,
  standingOf,
  trendOf,
  type Asked,
} from '~/areas/insight/labour-market/competence-market'
import { spreadOf, type AskingPlace } from '~/areas/insight/labour-market/competence-spread'
import { readLabourFilter, readOrder } from '~/areas/insight/labour-market/labour-filter'
import { countByQuarter, quarterOf, quartersUpTo } from '~/areas/insight/labour-market/quarters'
import { saidByCompetence } from '~/areas/insight/labour-market/said-in-survey'
import type { Figure } from '~/areas/engagement/surveys/survey-figures'

const asked = (uri: string, more: Partial<Asked> = {}): Asked => ({
  uri,
  places: 1,
  seats: 1,
  hard: 0,
  learnable: 0,
  recent: 0,
  earlier: 0,
  ...more,
})

/** What is told of a true number of clients: as the database does it. */
const told = (clients: number) => (clients < 10 ? null : Math.floor(clients / 5) * 5)

test('what is said of a competence is never more than the hidden or rounded number allows', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (seats, clients) => {
      const standing = standingOf(seats, told(clients))
      if (standing === 'short') expect(seats).toBeGreaterThan(clients)
      if (standing === 'plenty') expect(seats).toBeLessThan(clients)
      expect(leastGap(seats, told(clients))).toBeLessThanOrEqual(seats - clients)
    }),
  )
})

test('fewer than ten clients all look alike, whatever is asked', () => {
  for (const seats of [0, 3, 9, 10, 40]) {
    const said = new Set(Array.from({ length: 10 }, (_, clients) => standingOf(seats, told(clients))))
    expect(said.size).toBe(1)
  }
  expect(standingOf(9, null)).toBe('unknown')
  expect(standingOf(10, null)).toBe('short')
})

test('a competence of either side has one row', () => {
  const rows = marketRows(
    [asked('a', { seats: 30 }), asked('b')],
    [
      { uri: 'a', clients: 10 },
      { uri: 'c', clients: 15 },
    ],
  )
  expect(rows.map(row => [row.uri, row.seats, row.clients, row.standing])).toEqual([
    ['a', 30, 10, 'short'],
    ['b', 1, null, 'unknown'],
    ['c', 0, 15, 'plenty'],
  ])
})

test('a trend needs five places in two years', () => {
  expect([trendOf(4, 0), trendOf(5, 0), trendOf(10, 10), trendOf(3, 9)]).toEqual(['few', 'more', 'same', 'fewer'])
})

test('each order is the same for the same rows, and the other way round turns it', () => {
  const labelled = (uri: string, more: Partial<Asked>) => marketRows([asked(uri, more)], [])[0]!
  const rows = [
    labelled('b', { places: 2, seats: 4 }),
    labelled('a', { places: 2, seats: 9 }),
    labelled('c', { places: 5, seats: 5, recent: 7, hard: 1 }),
  ]
  const order = (key: (typeof marketSorts)[number], direction: 'up' | 'down') =>
    sortMarket(rows, { key, direction }, uri => uri).map(row => row.uri)
  expect(order('seats', 'down')).toEqual(['a', 'c', 'b'])
  expect(order('recent', 'down')).toEqual(['c', 'a', 'b'])
  expect(order('label', 'down')).toEqual(['c', 'b', 'a'])
  for (const key of marketSorts)
    expect(sortMarket([...rows].reverse(), { key, direction: 'up' }, uri => uri)).toEqual(
      sortMarket(rows, { key, direction: 'up' }, uri => uri),
    )
})

test('pages follow each other without a gap or a double, forth and back', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 7 }), (count, size) => {
      const rows = Array.from({ length: count }, (_, at) => at)
      const seen: number[] = []
      let page = cutPage(rows, { after: null, before: null }, size)
      const pages = [page]
      for (; page.next !== null; pages.push(page)) page = cutPage(rows, { after: page.next, before: null }, size)
      for (const one of pages) seen.push(...one.rows)
      expect(seen).toEqual(rows)
      const last = pages.at(-1)!
      if (last.previous !== null)
        expect(cutPage(rows, { after: null, before: last.previous }, size).rows).toEqual(pages.at(-2)!.rows)
    }),
  )
  expect(cutPage([1, 2], { after: 'rubbish', before: null }, 5).rows).toEqual([1, 2])
})

test('what makes no sense in an address is left out', () => {
  const filter = readLabourFilter(new URLSearchParams('q= precies &sector=ZZ&group=magic&town=Proefdam'))
  expect(filter).toEqual({ words: 'precies', section: null, group: null, town: 'Proefdam' })
  const usual = { key: 'gap', direction: 'down' } as const
  expect(readOrder(new URLSearchParams('sort=-seats'), marketSorts, usual)).toEqual({ key: 'seats', direction: 'down' })
  expect(readOrder(new URLSearchParams('sort=rubbish'), marketSorts, usual)).toEqual(usual)
})

test('quarters end with that of the day, over a turn of the year', () => {
  expect(quartersUpTo('2026-02-10', 3)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1'])
  expect(quarterOf('2026-12-31')).toBe('2026-Q4')
  expect(countByQuarter(['2026-01-01', '2025-12-31', '2020-01-01'], quartersUpTo('2026-02-10', 2))).toEqual([
    { quarter: '2025-Q4', count: 1 },
    { quarter: '2026-Q1', count: 1 },
  ])
})

test('a spread counts open places once in each table, and all of them by quarter', () => {
  const place = (more: Partial<AskingPlace>): AskingPlace => ({
    section: 'I',
    town: 'Proefdam',
    madeOn: '2026-10-05',
    seats: 2,
    kind: 'essential',
    level: 2,
    ...more,
  })
  const spread = spreadOf(
    [
      place({}),
      place({ town: ' PROEFDAM', section: null, kind: 'learnable', level: 3 }),
      place({ town: null }),
      place({ seats: 0, madeOn: '2026-05-01' }),
    ],
    '2026-11-02',
    town => town.trim().toLowerCase(),
  )
  expect([spread.places, spread.seats, spread.learnable]).toEqual([3, 6, 1])
  expect(spread.byTown).toEqual([
    { of: 'Proefdam', places: 2, seats: 4 },
    { of: null, places: 1, seats: 2 },
  ])
  expect(spread.bySection.map(one => [one.of, one.places])).toEqual([
    ['I', 2],
    [null, 1],
  ])
  expect(spread.byLevel.map(one => one.of)).toEqual([2, 3])
  expect(spread.byQuarter.filter(one => one.count > 0)).toEqual([
    { quarter: '2026-Q2', count: 1 },
    { quarter: '2026-Q4', count: 3 },
  ])
})

test('of two items of the survey behind one competence the wider gap is told', () => {
  const figure = (item: string, gap: number, rank: number): Figure => ({
    item,
    n: 6,
    importance: 4,
    lacking: gap / 4,
    gap,
    learnable: 0.5,
    rank,
    top: null,
    past: null,
    change: null,
  })
  const said = saidByCompetence([figure('one', 8, 2), figure('two', 12, 1)], item =>
    item === 'one' ? ['a', 'b'] : ['a'],
  )
  expect([said.get('a')?.item, said.get('b')?.item]).toEqual(['two', 'one'])
})
