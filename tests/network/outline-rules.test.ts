import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawAreas, drawTiles } from '~/areas/network/coverage/map-shapes'
import { mostAreas, readOutline } from '~/areas/network/coverage/outline'
import { demoOutlineFile } from '../../prisma/seed/demo/region-outline'

const ring = [
  [5, 52],
  [5.2, 52],
  [5.2, 52.1],
  [5, 52.1],
  [5, 52],
]
const feature = (name: unknown, geometry: unknown = { type: 'Polygon', coordinates: [ring] }, key = 'name') => ({
  type: 'Feature',
  properties: { [key]: name },
  geometry,
})
const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const problemsOf = (text: string) => {
  const read = readOutline(text)
  return read.ok ? [] : read.problems.map(one => [one.code, one.found, one.expected])
}

describe('a file with outlines', () => {
  test('gives each municipality its name and rings, with the names of Dutch files too', () => {
    const many = { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] }
    const read = readOutline(`\uFEFF${file(feature('Proefdam'), feature('Elst', many, 'Gemeentenaam'))}`)
    expect(read.ok && read.value.map(area => [area.name, area.rings.length])).toEqual([
      ['Proefdam', 1],
      ['Elst', 3],
    ])
  })

  test('says which outline and field, what stood there and what would be right', () => {
    expect(problemsOf('naam;postcode')).toEqual([['services.outline-not-json', 'naam;postcode', 'GeoJSON']])
    expect(problemsOf('{"type":"Topology"}')).toEqual([
      ['services.outline-wrong', 'type: "Topology"', 'type: "FeatureCollection"'],
    ])
    expect(problemsOf(file())).toEqual([['services.outline-wrong', 'features: 0', `features: 1–${mostAreas}`]])
    expect(
      problemsOf(
        file(
          feature('Proefdam'),
          feature(12),
          feature('Punt', { type: 'Point', coordinates: [5, 52] }),
          feature('RD', { type: 'Polygon', coordinates: [[[155000, 463000], ...ring.slice(1)]] }),
          feature('Kort', { type: 'Polygon', coordinates: [ring.slice(0, 3)] }),
          feature('proefdam'),
        ),
      ),
    ).toEqual([
      ['services.outline-name', '2 · properties.name: 12', 'name, naam, gemeentenaam, statnaam, municipality'],
      ['services.outline-row', '3 · geometry.type: "Point"', '"Polygon", "MultiPolygon"'],
      ['services.outline-degrees', '4 · geometry.coordinates[1]: [155000,463000]', '[5.61, 52.31]'],
      ['services.outline-short', '5 · geometry.coordinates: [[5,52],[5.2,52],[5.2,52.1]]', '4'],
      ['services.outline-twice', '6 · name: "proefdam"', '1'],
    ])
  })

  test('whatever is in it, it is read or refused in words', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.anything()).map(some => file(...some)),
        ),
        text => {
          const read = readOutline(text)
          expect(read.ok ? read.value.length : read.problems.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('the picture', () => {
  test('draws the demo region within its frame, north above, and names towns without an outline', () => {
    const read = readOutline(demoOutlineFile)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const drawing = drawAreas(read.value, ['PROEFDAM', 'Elders'])
    expect(drawing.missing).toEqual(['Elders'])
    expect(drawing.shapes.map(one => one.town)).toContain('PROEFDAM')
    for (const { path, x, y } of drawing.shapes) {
      for (const [, px, py] of path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
        expect(Number(px)).toBeGreaterThanOrEqual(0)
        expect(Number(px)).toBeLessThanOrEqual(drawing.width)
        expect(Number(py)).toBeGreaterThanOrEqual(0)
        expect(Number(py)).toBeLessThanOrEqual(drawing.height)
      }
      expect(x > 0 && x < drawing.width && y > 0 && y < drawing.height).toBe(true)
    }
    const at = (town: string) => drawing.shapes.find(one => one.town === town)!
    expect(at('Maquetteveen').y).toBeLessThan(at('Denkbeek').y)
    expect(at('Denkbeek').x).toBeLessThan(at('Oefenhuizen').x)
  })

  test('without outlines every town is a tile of its own place', () => {
    const { shapes, width, height } = drawTiles(['A', 'B', 'C', 'D', 'E'])
    expect(new Set(shapes.map(one => `${one.x} ${one.y}`)).size).toBe(5)
    expect(shapes.every(one => one.x < width && one.y < height)).toBe(true)
    expect(drawTiles([]).shapes).toEqual([])
  })

  test('an outline without any area is drawn, not broken', () => {
    const line = [[5, 52] as const, [5, 52] as const, [5, 52] as const, [5, 52] as const]
    const { shapes, height } = drawAreas([{ name: 'Punt', rings: [line] }], [])
    expect(Number.isFinite(shapes[0]?.x) && Number.isFinite(shapes[0]?.y) && Number.isFinite(height)).toBe(true)
  })
})
