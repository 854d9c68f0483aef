import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { hideSmall } from '~/areas/engagement/surveys/hide-small'
import { bestRate, repairCost, standingOf } from '~/areas/insight/fairness/four-fifths'
import { partsOf, quartersOver, readQuarter } from '~/areas/insight/fairness/fairness-quarter'
import { fairnessTables, repairsOf } from '~/areas/insight/fairness/fairness-report'
import { sectorShares } from '~/areas/insight/fairness/sector-shares'
import { projectFolder } from '../../../commands/project-folder'

const rate = fc
  .record({ part: fc.nat(5_000), whole: fc.integer({ min: 10, max: 5_000 }) })
  .map(({ part, whole }) => ({ part: Math.min(part, whole), whole }))
const isThere = (part: number, whole: number, best: { part: number; whole: number }) =>
  5n * BigInt(part) * BigInt(best.whole) >= 4n * BigInt(best.part) * BigInt(whole)

test('the cost of a repair is enough, and one less is not', () => {
  fc.assert(
    fc.property(rate, rate, (own, best) => {
      const cost = repairCost(own, best)
      expect(isThere(own.part + cost, own.whole, best)).toBe(true)
      if (cost > 0) expect(isThere(own.part + cost - 1, own.whole, best)).toBe(false)
    }),
  )
})

test('a repair is never more than there are clients in the group, and does not make it the best', () => {
  fc.assert(
    fc.property(rate, rate, (own, best) => {
      const cost = repairCost(own, best)
      expect(own.part + cost).toBeLessThanOrEqual(own.whole)
    }),
  )
})

test('a group on the very line is there; one below it is not', () => {
  expect(repairCost({ part: 4, whole: 10 }, { part: 5, whole: 10 })).toBe(0)
  expect(repairCost({ part: 39, whole: 100 }, { part: 5, whole: 10 })).toBe(1)
  expect(standingOf({ part: 1, whole: 3 }, { part: 2, whole: 6 })).toEqual({ ratio: 1, isLow: false, repair: 0 })
})

test('the best rate is the best whatever the order, and there is none with fewer than two groups or nothing given', () => {
  fc.assert(
    fc.property(fc.array(rate, { minLength: 2, maxLength: 6 }), rates => {
      const best = bestRate(rates)
      const turned = bestRate([...rates].reverse())
      if (rates.every(one => one.part === 0)) return expect(best).toBeNull()
      for (const one of rates) expect(standingOf(one, best!).ratio).toBeLessThanOrEqual(1)
      expect(turned!.part / turned!.whole).toBe(best!.part / best!.whole)
    }),
  )
  expect(bestRate([{ part: 3, whole: 10 }, null])).toBeNull()
})

test('low is exactly what needs a repair', () => {
  fc.assert(
    fc.property(rate, rate, (own, other) => {
      const best = bestRate([own, other])
      if (!best) return
      const { isLow, repair } = standingOf(own, best)
      expect(isLow).toBe(!isThere(own.part, own.whole, best))
      expect(isLow).toBe(repair > 0)
    }),
  )
})

test('of fewer than ten nothing can be read or worked out from the total', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 6 }), numbers => {
      const counts = numbers.map((n, at) => ({ group: `g${at}`, n }))
      const { groups, total } = hideSmall(counts, 10)
      for (const one of counts) if (groups.has(one.group)) expect(one.n).toBeGreaterThanOrEqual(10)
      const behind = counts.filter(one => !groups.has(one.group)).reduce((sum, one) => sum + one.n, 0)
      if (total) expect(behind === 0 || behind >= 10).toBe(true)
    }),
  )
})

const none = { answered: null, wanted: null, matched: null, assigned: null }
const sums = (group: string, clients: number, proposed: number) => ({
  ...{ dimension: 'gender', group, clients, listed: clients, shown: clients * 2, proposed, placed: 0, ...none },
})

test('groups stand in their own order; who is unknown is neither compared nor compared with', () => {
  const tables = fairnessTables([sums('unknown', 50, 50), sums('man', 20, 10), sums('woman', 10, 3)])
  const { lines, best } = tables[0]!
  expect(lines.map(line => line.group)).toEqual(['woman', 'man', 'unknown'])
  expect(best.proposed).toEqual(['man'])
  expect(lines[2]!.cells.proposed?.standing).toBeNull()
  expect(lines[0]!.cells.placed?.standing).toBeNull()
  expect(repairsOf(tables)).toEqual([
    { dimension: 'gender', group: 'woman', needs: [{ measure: 'proposed', best: ['man'], count: 1 }] },
  ])
  expect(fairnessTables([]).every(table => table.lines.length === 0)).toBe(true)
})

test('shares of sectors are of each gender’s own places, the largest difference first', () => {
  const shares = sectorShares(
    [
      { gender: 'man', section: 'F', places: 30 },
      { gender: 'man', section: 'Q', places: 10 },
      { gender: 'woman', section: 'Q', places: 20 },
      { gender: 'unknown', section: 'Q', places: 10 },
    ],
    ['woman', 'man', 'other', 'unknown'],
  )
  expect(shares.genders).toEqual(['woman', 'man', 'unknown'])
  expect(shares.rows).toEqual([
    { section: 'F', shares: [0, 0.75, 0], apart: 0.75 },
    { section: 'Q', shares: [1, 0.25, 1], apart: 0.75 },
  ])
  expect(sectorShares([], ['woman'])).toEqual({ genders: [], rows: [] })
})

test('only quarters that are over can be asked, one at a time', () => {
  expect(quartersOver('2026-11-02').slice(0, 3)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1'])
  expect(quartersOver('2026-01-01')[0]).toBe('2025-Q4')
  expect(readQuarter('2026-Q4', '2026-11-02')).toBe('2026-Q3')
  expect(readQuarter('2026-Q1', '2026-11-02')).toBe('2026-Q1')
  expect(readQuarter("2026-Q1'; drop", '2026-11-02')).toBe('2026-Q3')
  expect(partsOf('2026-Q1')).toEqual({ year: 2026, number: 1 })
})

test('what clients tell for the count is named by its own files and the report, and by nothing of matching', () => {
  const room = path.join(projectFolder, 'app')
  const namers = ['areas', 'routes', 'access'].flatMap(part =>
    readdirSync(path.join(room, part), { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map(entry => path.join(entry.parentPath, entry.name))
      .filter(file => /client_?statistic|statistic\.store|fairness_?count\b/i.test(readFileSync(file, 'utf8')))
      .map(file => path.relative(room, file).replaceAll('\\', '/')),
  )
  expect(namers.sort()).toEqual([
    'areas/clients/own-statistic.server.ts',
    'areas/clients/statistic.store.server.ts',
    'areas/clients/tell-statistic.server.ts',
    'areas/insight/fairness/fairness.store.server.ts',
  ])
  const matching = ['matching', 'shortlists', 'vacancies'].flatMap(area =>
    readdirSync(path.join(room, 'areas', area), { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile())
      .map(entry => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
      .filter(text => /insight\/fairness|clients\/(own-|tell-)?statistic/.test(text)),
  )
  expect(matching).toEqual([])
})
