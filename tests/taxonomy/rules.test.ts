import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceKm, pc4Of } from '~/areas/taxonomy/distance'
import { isAskedLevel, isMasteryLevel, levelGap, masteryKey } from '~/areas/taxonomy/levels'
import { averagePostcodes, readPostcodeLine } from '~/areas/taxonomy/postcode-lines'
import {
  allButOneQuery,
  allWordsQuery,
  closestWords,
  editDistance,
  forgivenTypos,
  likeText,
  splitsOf,
  wordsOf,
} from '~/areas/taxonomy/search-query'

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('a degree of latitude is 111.2 km, and Amsterdam to Maastricht 176 km', () => {
  expect(distanceKm({ lat: 52, lon: 5 }, { lat: 53, lon: 5 })).toBeCloseTo(111.2, 1)
  expect(distanceKm({ lat: 52.3731, lon: 4.8922 }, { lat: 50.8483, lon: 5.6889 })).toBeGreaterThan(175)
  expect(distanceKm({ lat: 52.3731, lon: 4.8922 }, { lat: 50.8483, lon: 5.6889 })).toBeLessThan(180)
})

test('a distance is the same both ways, never negative, and nought to oneself', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6)
      expect(distanceKm(a, b)).toBeGreaterThanOrEqual(0)
      expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016)
      expect(distanceKm(a, a)).toBe(0)
    }),
  )
})

test('the area is taken from a postcode in the ways people write it', () => {
  expect(['9401', '9401 ab', ' 9401AB ', '0401AB', '94011', ''].map(pc4Of)).toEqual([
    '9401',
    '9401',
    '9401',
    null,
    null,
    null,
  ])
})

test('the scale of mastery runs from 0 to 4, and a place asks 1 to 4', () => {
  expect([-1, 0, 4, 5, 1.5].map(isMasteryLevel)).toEqual([false, true, true, false, false])
  expect([0, 1, 4].map(isAskedLevel)).toEqual([false, true, true])
  expect([levelGap(1, 3), levelGap(4, 2)]).toEqual([2, 0])
  expect(masteryKey(4)).toBe('helpsOthers')
})

test('a question becomes words, a safe pattern and a safe query', () => {
  expect(wordsOf("chef-kok & 'zelf' & zelf")).toEqual(['chef', 'kok', 'zelf'])
  expect(likeText('50%_\\')).toBe('50\\%\\_\\\\')
  expect(allWordsQuery([['a', 'b'], ['c d']])).toBe("(('a':*) | ('b':*)) & (('c':* & 'd':*))")
  expect(allButOneQuery([['a'], ['b'], ['c']]).split(' | ')).toHaveLength(3)
  expect(splitsOf('opruim')).toEqual([['opr', 'uim']])
})

test('the edit distance counts other, missing, extra and swapped letters', () => {
  expect(editDistance('vloer', 'vloer', 3)).toBe(0)
  expect(editDistance('vloer', 'vlor', 3)).toBe(1)
  expect(editDistance('vlore', 'vloer', 3)).toBe(1)
  expect(editDistance('vloer', 'muren', 3)).toBeGreaterThan(3)
})

test('the edit distance is symmetric and bounded by the longer word', () => {
  const word = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b, 100)
      expect(distance).toBe(editDistance(b, a, 100))
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(distance === 0).toBe(a === b)
    }),
  )
})

test('longer words forgive more typos, and the nearest and most used word comes first', () => {
  expect([3, 4, 6, 10, 15].map(forgivenTypos)).toEqual([0, 1, 2, 2, 3])
  const known = [
    { word: 'koken', count: 3 },
    { word: 'koker', count: 9 },
    { word: 'kosten', count: 50 },
  ]
  expect(closestWords('kokn', known)).toEqual(['koken'])
  expect(closestWords('kokee', known)).toEqual(['koker', 'koken'])
})

test('a line of a postal file gives a Dutch area, and another country is left out', () => {
  const line = 'NL\t9401\tAssen\tDrenthe\t01\tAssen\t0106\t\t\t52.99\t6.56\t'
  expect(readPostcodeLine(line)).toEqual({ ok: true, value: { pc4: '9401', lat: 52.99, lon: 6.56, place: 'Assen' } })
  expect(readPostcodeLine(line.replace('NL', 'BE'))).toEqual({ ok: true, value: null })
})

test('a broken line of a postal file says which cell', () => {
  const problemOf = (line: string) => {
    const read = readPostcodeLine(line)
    return read.ok ? null : read.problem.column
  }
  expect(problemOf('NL\t9401\tAssen')).toBe('-')
  expect(problemOf('NL\t0401\tAssen\t\t\t\t\t\t\t52\t6\t')).toBe('postal code')
  expect(problemOf('NL\t9401\tAssen\t\t\t\t\t\t\tnorth\t6\t')).toBe('latitude')
  expect(problemOf('NL\t9401\tAssen\t\t\t\t\t\t\t52\t600\t')).toBe('longitude')
})

test('several points of one area become their middle', () => {
  const points = [
    { pc4: '9401', lat: 52, lon: 6, place: 'Assen' },
    { pc4: '9401', lat: 54, lon: 8, place: 'Elders' },
  ]
  expect(averagePostcodes(points)).toEqual([{ pc4: '9401', lat: 53, lon: 7, place: 'Assen' }])
})
