import { between, seededRandom } from './random'

/** Ties between numbers from 0 up, each pair once. */
export interface MadeUpGraph {
  order: number
  pairs: [number, number][]
}

/**
 * A made-up network in one part, in which who has many ties gets more of them: seven in ten new ties go where ties end already,
 * as between a few partners and their many employers.
 */
export function makeGraph(order: number, ties: number, seed: number): MadeUpGraph {
  const random = seededRandom(seed)
  const ends = [0]
  const pairs: [number, number][] = []
  const seen = new Set<number>()
  const tie = (one: number, other: number): boolean => {
    const sign = Math.min(one, other) * order + Math.max(one, other)
    if (one === other || seen.has(sign)) return false
    seen.add(sign)
    pairs.push([one, other])
    ends.push(one, other)
    return true
  }
  const popular = () => ends[between(random, 0, ends.length - 1)] as number
  for (let node = 1; node < order; node++) tie(node, random() < 0.7 ? popular() : between(random, 0, node - 1))
  while (pairs.length < ties) tie(popular(), between(random, 0, order - 1))
  return { order, pairs }
}
