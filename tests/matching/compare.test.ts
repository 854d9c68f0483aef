import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareCompetences } from '~/areas/matching/compare'
import { drawPlaces } from '~/areas/matching/places-map'
import type { ShownCompetence } from '~/areas/matching/shown-place'

const competence = (uri: string, asked = 2, claimed = 0): ShownCompetence => ({
  ...{ uri, label: uri, asked, claimed, evidence: [] },
})
const place = (more: Partial<Record<'met' | 'toLearn' | 'partly' | 'gaps', ShownCompetence[]>>) => ({
  ...{ met: [], toLearn: [], partly: [], gaps: [], ...more },
})

test('what most places ask comes first, with a cell for every place', () => {
  const rows = compareCompetences([
    place({ gaps: [competence('a')], met: [competence('b', 2, 3)] }),
    place({ partly: [competence('b', 4, 3)] }),
  ])
  expect(rows.map(row => [row.uri, row.cells])).toEqual([
    [
      'b',
      [
        { standing: 'met', asked: 2 },
        { standing: 'partly', asked: 4 },
      ],
    ],
    [
      'a',
      [
        { standing: 'gap', asked: 2 },
        { standing: 'none', asked: 0 },
      ],
    ],
  ])
  expect(compareCompetences([])).toEqual([])
})

test('pins lie in the picture, places of one postcode share a pin, distances are true from the middle', () => {
  const home = { latitude: 52, longitude: 5 }
  const east = { latitude: 52, longitude: 5.1 }
  const map = drawPlaces([east, undefined, east, { latitude: 52.05, longitude: 5 }], home, 10)
  expect(map).toMatchObject({ off: 1, home: { x: 320, y: 320 } })
  expect(map.pins.map(pin => pin.numbers)).toEqual([[1, 3], [4]])
  const [beside, above] = map.pins
  expect([beside?.y, above?.x]).toEqual([320, 320])
  const reach = map.rings.find(ring => ring.isReach)
  expect(reach?.kilometres).toBe(10)
  expect((beside!.x - 320) / reach!.radius).toBeCloseTo(6.845 / 10, 2)

  const point = fc.record({
    latitude: fc.double({ min: 50.7, max: 53.6, noNaN: true }),
    longitude: fc.double({ min: 3.3, max: 7.3, noNaN: true }),
  })
  fc.assert(
    fc.property(
      fc.array(fc.option(point, { nil: undefined }), { maxLength: 12 }),
      fc.option(point, { nil: undefined }),
      (points, from) => {
        const drawn = drawPlaces(points, from, undefined)
        expect(drawn.pins.flatMap(pin => pin.numbers).length + drawn.off).toBe(points.length)
        for (const { x, y } of drawn.pins) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(Math.max(x, y)).toBeLessThanOrEqual(drawn.size)
        }
      },
    ),
    { numRuns: 1_000 },
  )
})
