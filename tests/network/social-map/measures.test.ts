import fc from 'fast-check'
import type Graph from 'graphology'
import { connectedComponents } from 'graphology-components'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness'
import { expect, test } from 'vitest'
import { betweennessOf, firstSources } from '~/areas/network/social-map/betweenness'
import { bridgesOf } from '~/areas/network/social-map/bridges'
import { communitiesOf, graphOf } from '~/areas/network/social-map/communities.server'
import { fitted, startPlaces, type Place } from '~/areas/network/social-map/layout-places'
import { layoutOf } from '~/areas/network/social-map/layout.server'
import { around, degreeOf, neighboursOf, type Neighbours } from '~/areas/network/social-map/neighbours'
import { partsOf } from '~/areas/network/social-map/parts'
import { sampleOf } from '~/areas/network/social-map/sample-of'
import { seededRandom } from '~/platform/seeded-random'

function all<T>(work: Generator<number, T>): T {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}
const everyone = (order: number) => Int32Array.from({ length: order }, (_, at) => at)
const exact = (neighbours: Neighbours) => all(betweennessOf(neighbours, everyone(neighbours.order))).values
const layout = (neighbours: Neighbours, start: Place[], steps: number) => all(layoutOf(neighbours, start, steps))

/** Maps of up to 24 nodes with any ties, doubled and to oneself as well. */
const maps = fc
  .integer({ min: 1, max: 24 })
  .chain(order =>
    fc
      .array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 60 })
      .map(pairs => ({ order, pairs, neighbours: neighboursOf(order, pairs) })),
  )

function without(order: number, pairs: readonly [number, number][], gone: number): number {
  const rest = neighboursOf(
    order,
    pairs.filter(pair => !pair.includes(gone)),
  )
  return new Set([...partsOf(rest)].filter((_, node) => node !== gone)).size
}

/** Two triangles that hang together by one node in the middle: 0-1-2, 2-3, 3-4-5. */
const bowTie = neighboursOf(6, [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 3],
])

test('two triangles tied by one line: both its ends are bridges and carry the paths between the triangles', () => {
  expect([...bridgesOf(bowTie)]).toEqual([0, 0, 1, 1, 0, 0])
  expect([...exact(bowTie)].map(value => Math.round(value * 100))).toEqual([0, 0, 60, 60, 0, 0])
  expect(new Set(communitiesOf(bowTie, 1)).size).toBe(2)
})

test('a star: the middle carries every path between others, a chain of three its middle one', () => {
  const star = neighboursOf(
    5,
    [1, 2, 3, 4].map((leaf): [number, number] => [0, leaf]),
  )
  expect([...exact(star)]).toEqual([1, 0, 0, 0, 0])
  expect([...bridgesOf(star)]).toEqual([1, 0, 0, 0, 0])
  expect([0, 1].map(node => degreeOf(star, node))).toEqual([4, 1])
})

test('a tie that is there twice counts once, one to oneself not at all, one to nobody is an error', () => {
  const neighbours = neighboursOf(3, [
    [0, 1],
    [1, 0],
    [2, 2],
  ])
  expect(neighbours.size).toBe(1)
  expect([...around(neighbours, 2)]).toEqual([])
  expect(() => neighboursOf(2, [[0, 2]])).toThrow('a tie between 0 and 2, but there are 2 nodes')
})

test('betweenness is that of graphology on any map', () => {
  fc.assert(
    fc.property(maps, ({ neighbours }) => {
      const theirs = betweennessCentrality(graphOf(neighbours), { getEdgeWeight: null }) as Record<string, number>
      exact(neighbours).forEach((value, node) => expect(value).toBeCloseTo(theirs[String(node)] ?? 0, 12))
    }),
  )
})

test('an estimate from all nodes is exact, and its said error holds for an estimate from some', () => {
  const random = seededRandom(5)
  const pairs = Array.from({ length: 1_500 }, (): [number, number] => [
    Math.floor(random() * random() * 400),
    Math.floor(random() * 400),
  ])
  const neighbours = neighboursOf(400, pairs)
  const whole = all(betweennessOf(neighbours, sampleOf(400, 400, seededRandom(2))))
  expect(whole.error).toBe(0)
  exact(neighbours).forEach((value, node) => expect(whole.values[node]).toBeCloseTo(value, 12))
  const some = all(betweennessOf(neighbours, sampleOf(400, 100, seededRandom(2))))
  const off = some.values.filter((value, node) => Math.abs(value - (whole.values[node] as number)) > some.error)
  expect(some.samples).toBe(100)
  expect(some.error).toBeGreaterThan(0)
  expect(off.length).toBeLessThanOrEqual(400 * 0.05)
  expect(some.error).toBeLessThan(all(betweennessOf(neighbours, sampleOf(400, 25, seededRandom(2)))).error)
})

test('a small map is reckoned exactly at once, a large one by a sample', () => {
  expect(firstSources({ order: 2_000, size: 10_000 } as Neighbours)).toBe(2_000)
  expect(firstSources({ order: 10_000, size: 50_000 } as Neighbours)).toBe(500)
})

test('a sample has each node at most once', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(60), fc.nat(), (order, count, seed) => {
      const sample = sampleOf(order, count, seededRandom(seed))
      expect(new Set(sample).size).toBe(Math.min(order, count))
      expect([...sample].every(node => node >= 0 && node < order)).toBe(true)
    }),
  )
})

test('parts are those of graphology, numbered from the largest', () => {
  fc.assert(
    fc.property(maps, ({ neighbours }) => {
      const parts = partsOf(neighbours)
      const count = Math.max(...parts) + 1
      const sizes = Array.from({ length: count }, (_, part) => parts.filter(one => one === part).length)
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      const theirs = connectedComponents(graphOf(neighbours))
      expect(sizes).toEqual(theirs.map(part => part.length).sort((a, b) => b - a))
      for (const part of theirs) expect(new Set(part.map(node => parts[Number(node)])).size).toBe(1)
    }),
  )
})

test('taking a node away never lowers the number of parts of the others, and raises it exactly for a bridge', () => {
  fc.assert(
    fc.property(maps, ({ order, pairs, neighbours }) => {
      const parts = new Set(partsOf(neighbours)).size
      const bridges = bridgesOf(neighbours)
      for (let node = 0; node < order; node++) {
        const left = without(order, pairs, node)
        const isAlone = degreeOf(neighbours, node) === 0
        expect(left).toBeGreaterThanOrEqual(isAlone ? parts - 1 : parts)
        expect(bridges[node] === 1).toBe(left > parts)
      }
    }),
  )
})

test('a chain of ten thousand has a bridge in every node but its ends', () => {
  const chain = neighboursOf(
    10_000,
    Array.from({ length: 9_999 }, (_, at): [number, number] => [at, at + 1]),
  )
  expect(bridgesOf(chain).reduce((sum, one) => sum + one, 0)).toBe(9_998)
})

test('communities are the same for the same seed, and lie within a part', () => {
  fc.assert(
    fc.property(maps, fc.nat(100), ({ neighbours }, seed) => {
      const groups = communitiesOf(neighbours, seed)
      expect(communitiesOf(neighbours, seed)).toEqual(groups)
      const parts = partsOf(neighbours)
      const partOf = new Map<number, number>()
      groups.forEach((group, node) => {
        expect(partOf.get(group) ?? parts[node]).toBe(parts[node])
        partOf.set(group, parts[node] as number)
      })
    }),
    { numRuns: 50 },
  )
})

test('a layout is the same for the same seed, every place is a number, and nine in ten lie within 1', () => {
  fc.assert(
    fc.property(maps, fc.nat(100), ({ neighbours }, seed) => {
      const start = startPlaces(neighbours, () => null, seed)
      const { places } = fitted(layout(neighbours, start, 10))
      expect(
        fitted(
          layout(
            neighbours,
            startPlaces(neighbours, () => null, seed),
            10,
          ),
        ).places,
      ).toEqual(places)
      expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
      const near = places.filter(({ x, y }) => Math.hypot(x, y) <= 1 + 1e-9)
      expect(near.length).toBeGreaterThanOrEqual(Math.floor(places.length * 0.9))
    }),
    { numRuns: 40 },
  )
})

test('who had a place keeps it as a beginning, who is new begins beside those it is tied to', () => {
  const kept = [{ x: 5, y: 5 }, { x: 5, y: 7 }, null]
  const start = startPlaces(
    neighboursOf(3, [
      [0, 2],
      [1, 2],
    ]),
    node => kept[node] ?? null,
    1,
  )
  expect(start.slice(0, 2)).toEqual([
    { x: 5, y: 5 },
    { x: 5, y: 7 },
  ])
  expect(Math.hypot((start[2]?.x ?? 0) - 5, (start[2]?.y ?? 0) - 6)).toBeLessThan(0.05)
})

test('the triangles of a bow tie lie apart, each about its own middle', () => {
  const places = layout(
    bowTie,
    startPlaces(bowTie, () => null, 3),
    300,
  )
  const away = (a: number, b: number) =>
    Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0))
  expect(Math.max(away(0, 1), away(4, 5))).toBeLessThan(away(0, 5))
})

test('the library sees the same ties', () => {
  const graph: Graph = graphOf(bowTie)
  expect([graph.order, graph.size]).toEqual([6, 7])
})
