import { expect, test } from 'vitest'
import { seededRandom } from '../../bench/random'
import { averagePrecision, interval, mean, ndcg, recall, shuffled } from '../../bench/suggest-measures'

const wanted = new Set(['a', 'b'])

test('gain is 1 for the ideal order, less for a later place, 0 for nothing', () => {
  expect(ndcg(['b', 'a', 'x'], wanted, 20)).toBe(1)
  expect(ndcg(['x', 'a'], wanted, 20)).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12)
  expect(ndcg(['x', 'a'], wanted, 1)).toBe(0)
  expect(ndcg([], wanted, 20)).toBe(0)
})

test('recall and average precision count what is wanted and not found', () => {
  expect(recall(['a', 'x'], wanted, 20)).toBe(0.5)
  expect(averagePrecision(['a', 'x', 'b'], wanted)).toBeCloseTo((1 + 2 / 3) / 2, 12)
  expect(averagePrecision(['x', 'a'], wanted)).toBe(0.25)
})

test('the interval holds the mean, and a seed draws the same again', () => {
  const values = Array.from({ length: 200 }, (_, i) => (i % 10) / 10)
  const [low, high] = interval(values, seededRandom(1))
  expect(low < mean(values) && mean(values) < high && high - low < 0.1).toBe(true)
  expect(interval(values, seededRandom(1))).toEqual([low, high])
  expect(shuffled(values, seededRandom(2)).sort()).toEqual([...values].sort())
})
