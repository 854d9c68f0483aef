import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sectionKeys } from '~/areas/employers/sectors'
import { behindEmployers, behindPlaces } from '~/areas/network/coverage/behind'
import { readGapKey, writeGapKey, type Gap } from '~/areas/network/coverage/gap-key'
import { sectorCoverage, townStandings, type Offered, type Wished } from '~/areas/network/coverage/sector-coverage'
import {
  capacityOf,
  cellsOf,
  coverageColumns,
  coverageViews,
  stepCoverage,
  type Covering,
} from '~/areas/network/coverage/step-coverage'
import { sampleServices } from '~/areas/network/service-template/sample-services'
import { sectorVerdictOf, verdictOf } from '~/areas/network/coverage/verdicts'
import { participationSteps, placesPeriods, serviceKinds, targetGroups } from '~/areas/network/services/service'

const services = fc.array(
  fc.record({
    kind: fc.constantFrom(...serviceKinds),
    steps: fc.uniqueArray(fc.constantFrom(...participationSteps), { minLength: 1 }),
    targetGroups: fc.uniqueArray(fc.constantFrom(...targetGroups), { minLength: 1 }),
  }),
  { minLength: 1, maxLength: 30 },
)

describe('steps against groups and kinds', () => {
  test('no service is a gap, three are a possible double, and what nobody expects is neither', () => {
    expect([0, 1, 2, 3, 9].map(count => verdictOf(count, 3))).toEqual(['gap', 'covered', 'covered', 'double', 'double'])
    expect(verdictOf(0, 3, false)).toBe('unasked')
    expect(verdictOf(1, 3, false)).toBe('covered')
  })

  test('a worked example: a service for everyone covers each group, one of a kind only its kind', () => {
    const given: Covering[] = [
      { kind: 'language', steps: [2, 3], targetGroups: ['everyone'] },
      { kind: 'meeting', steps: [2], targetGroups: ['youth'] },
      { kind: 'other', steps: [2], targetGroups: ['youth'] },
    ]
    const step2 = stepCoverage(given, 'group', sampleServices)[1]
    expect(step2?.cells.map(cell => [cell.column, cell.count, cell.verdict])).toEqual([
      [null, 3, 'double'],
      ['migrant_women', 1, 'covered'],
      ['newcomers', 1, 'covered'],
      ['youth', 3, 'double'],
      ['long_term', 1, 'covered'],
      ['disability', 1, 'covered'],
      ['low_literacy', 1, 'covered'],
    ])
    const kinds = new Map(
      stepCoverage(given, 'kind', sampleServices)[1]?.cells.map(cell => [cell.column, cell.verdict]),
    )
    expect(kinds.get('language')).toBe('covered')
    expect(kinds.get('money')).toBe('gap')
    expect(kinds.get('job_support')).toBe('unasked')
  })

  test('the columns are the same whatever services there are, and every expected step is one of the ladder', () => {
    const none = stepCoverage([], 'group', sampleServices)
    expect(none.map(row => row.cells.length)).toEqual(participationSteps.map(() => coverageColumns.group.length + 1))
    expect(cellsOf(none, 'gap')).toHaveLength(participationSteps.length * coverageColumns.group.length)
    for (const steps of sampleServices.kinds.map(one => one.steps))
      expect(steps.every(step => participationSteps.some(one => one === step))).toBe(true)
  })

  test('removing a service never lowers the number of gaps', () => {
    fc.assert(
      fc.property(services, fc.nat(), fc.constantFrom(...coverageViews), (given, at, view) => {
        const gaps = (some: readonly Covering[]) => cellsOf(stepCoverage(some, view, sampleServices), 'gap').length
        expect(gaps(given.filter((_, index) => index !== at % given.length))).toBeGreaterThanOrEqual(gaps(given))
      }),
    )
  })

  test('places are added by the period they are counted in, and unknown ones are left out', () => {
    const given = [
      { places: 10, placesPer: 'at_once' },
      { places: 5, placesPer: 'at_once' },
      { places: null, placesPer: 'year' },
      { places: 60, placesPer: 'week' },
    ]
    expect(capacityOf(given, placesPeriods)).toEqual([
      { period: 'at_once', places: 15 },
      { period: 'week', places: 60 },
    ])
  })
})

const wished: Wished[] = [
  { section: 'Q', town: 'Proefdam', clients: 10 },
  { section: 'Q', town: null, clients: 15 },
  { section: 'C', town: null, clients: 5 },
]
const offered: Offered[] = [
  { section: 'Q', town: 'proefdam', employers: 3, offering: 0, places: 0 },
  { section: 'G', town: 'Denkbeek', employers: 1, offering: 3, places: 4 },
]
const whole = offered.map(({ town: _, ...one }) => one)

describe('sectors against towns', () => {
  test.each([
    ['wished without a place is a gap', { wished: 5, places: 0, offering: 0, employers: 4 }, 'gap'],
    ['wished with one place is covered', { wished: 25, places: 1, offering: 1, employers: 0 }, 'covered'],
    ['nothing at all is not asked for', { wished: null, places: 0, offering: 0, employers: 0 }, 'unasked'],
    ['only employers is no gap', { wished: null, places: 0, offering: 0, employers: 2 }, 'covered'],
    ['three with more places than wishes are double', { wished: 5, places: 6, offering: 3, employers: 3 }, 'double'],
    ['three with as many places as wishes are not', { wished: 5, places: 5, offering: 3, employers: 3 }, 'covered'],
    ['two are not', { wished: null, places: 9, offering: 2, employers: 2 }, 'covered'],
  ] as const)('%s', (_, facts, verdict) => {
    expect(sectorVerdictOf(facts, 3)).toBe(verdict)
  })

  test('a worked example: towns by name whatever their case, the whole region first, hidden wishes stay hidden', () => {
    const coverage = sectorCoverage(wished, offered, whole, ['Maquetteveen'], 3)
    expect(coverage.towns).toEqual(['Denkbeek', 'Maquetteveen', 'proefdam'])
    expect(coverage.rows.map(row => row.section)).toEqual(['C', 'G', 'Q'])
    const q = coverage.rows[2]
    expect(q?.cells.map(cell => [cell.town, cell.wished, cell.employers, cell.verdict])).toEqual([
      [null, 15, 3, 'gap'],
      ['Denkbeek', null, 0, 'unasked'],
      ['Maquetteveen', null, 0, 'unasked'],
      ['proefdam', 10, 3, 'gap'],
    ])
    const standings = townStandings(coverage, [{ towns: [] }, { towns: ['PROEFDAM'] }])
    expect(standings.map(one => [one.town, one.gaps, one.doubles, one.services])).toEqual([
      ['Denkbeek', 0, 1, 1],
      ['Maquetteveen', 0, 0, 1],
      ['proefdam', 1, 0, 2],
    ])
  })

  test('taking an employer or its places away never lowers the number of gaps', () => {
    const town = fc.constantFrom('Denkbeek', 'Proefdam', 'Élst')
    const offers = fc.array(
      fc.record({
        section: fc.constantFrom(...sectionKeys.slice(0, 4)),
        town,
        employers: fc.nat(5),
        offering: fc.nat(5),
        places: fc.nat(9),
      }),
      { minLength: 1, maxLength: 12 },
    )
    const wishes = fc.array(
      fc.record({
        section: fc.constantFrom(...sectionKeys.slice(0, 4)),
        town: fc.option(town),
        clients: fc.nat(6).map(five => five * 5),
      }),
    )
    fc.assert(
      fc.property(wishes, offers, fc.nat(), (asked, given, at) => {
        const gaps = (some: readonly Offered[]) =>
          sectorCoverage(asked, some, some, [], 3)
            .rows.flatMap(row => row.cells)
            .filter(cell => cell.verdict === 'gap').length
        expect(gaps(given.filter((_, index) => index !== at % given.length))).toBeGreaterThanOrEqual(gaps(given))
      }),
    )
  })
})

describe('the name of a gap in an address', () => {
  test.each<[Gap, string]>([
    [{ of: 'group', step: 3, column: 'youth' }, 'group.3.youth'],
    [{ of: 'kind', step: 2, column: 'language' }, 'kind.2.language'],
    [{ of: 'sector', section: 'Q', town: "St. Jan 's-Hof" }, "sector.Q.St. Jan 's-Hof"],
    [{ of: 'sector', section: 'Q', town: null }, 'sector.Q'],
  ])('is read as it is written: %j', (gap, key) => {
    expect(writeGapKey(gap)).toBe(key)
    expect(readGapKey(key)).toEqual(gap)
  })

  test.each(['', 'group.7.youth', 'group.3.everyone', 'kind.3.other', 'sector.Z', 'rubbish', 'group.3'])(
    'is no gap: %s',
    key => expect(readGapKey(key)).toBeNull(),
  )
})

test('a number leads to what stands behind it', () => {
  expect(behindEmployers({ section: 'Q', town: 'Den Haag' })).toBe(
    '/employers?where=sector+is+Q+and+level+from+1+and+city+is+%22Den+Haag%22',
  )
  expect(behindPlaces({ section: 'Q', town: null })).toBe('/services/coverage/region/places?sector=Q')
})
