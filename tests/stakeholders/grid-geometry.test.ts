import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  acrossOf,
  gridStep,
  movedScore,
  placeDots,
  placeLabels,
  plot,
  radiusOf,
  upOf,
} from '~/areas/stakeholders/grid-geometry'

test('a score and a move of whole steps is the score so much further, never outside 1 to 5', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -6, max: 6 }), (score, steps) => {
      const moved = movedScore(score, steps * gridStep.across, gridStep.across)
      expect(moved).toBe(Math.min(5, Math.max(1, score + steps)))
    }),
  )
  expect(movedScore(3, gridStep.up * 0.4, gridStep.up)).toBe(3)
  expect(movedScore(3.4, 0, gridStep.up)).toBe(3)
})

test('higher scores lie further to the right and further up', () => {
  expect(acrossOf(2)).toBeGreaterThan(acrossOf(1))
  expect(upOf(2)).toBeLessThan(upOf(1))
})

test('the area of a dot grows with people employed, between smallest and largest', () => {
  expect(radiusOf(null)).toBe(9)
  expect(radiusOf(250)).toBe(16.5)
  expect(radiusOf(1_000)).toBe(24)
  expect(radiusOf(90_000)).toBe(24)
})

test('dots stay inside, each once; a dozen at one score do not hide each other', () => {
  const dot = fc.record({
    across: fc.integer({ min: 1, max: 5 }),
    up: fc.integer({ min: 1, max: 5 }),
    radius: fc.integer({ min: 9, max: 24 }),
  })
  fc.assert(
    fc.property(fc.array(dot, { maxLength: 40 }), dots => {
      const placed = placeDots(dots.map((one, index) => ({ ...one, id: String(index) })))
      expect(placed).toHaveLength(dots.length)
      for (const one of placed) {
        expect(one.x - one.radius).toBeGreaterThanOrEqual(plot.left)
        expect(one.x + one.radius).toBeLessThanOrEqual(plot.left + plot.width)
        expect(one.y - one.radius).toBeGreaterThanOrEqual(plot.top)
        expect(one.y + one.radius).toBeLessThanOrEqual(plot.top + plot.height)
      }
    }),
  )
  const dozen = placeDots(Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, across: 3, up: 3, radius: 9 })))
  for (const one of dozen)
    for (const other of dozen)
      if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(18)
})

test('a dot that makes room stays in the corner that its score counts for', () => {
  const crowd = placeDots(Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, across: 4, up: 4, radius: 20 })))
  for (const one of crowd) {
    expect(one.x).toBeGreaterThan(acrossOf(3.5))
    expect(one.y).toBeLessThan(upOf(3.5))
  }
})

test('names of dots beside each other do not hide one another where there is room', () => {
  const dots = placeDots([
    { id: 'a', across: 4.3, up: 5, radius: 24 },
    { id: 'b', across: 2.7, up: 5, radius: 10 },
    { id: 'c', across: 5, up: 1, radius: 12 },
  ])
  const labels = placeLabels(dots, () => 'Zorgkoepel Voorbeeldstroom')
  expect([...labels.keys()].sort()).toEqual(['a', 'b', 'c'])
  expect(labels.get('c')?.anchor).toBe('end')
  const [a, b] = [labels.get('a')!, labels.get('b')!]
  expect(a.anchor === 'end' && b.anchor === 'start').toBe(false)
})
