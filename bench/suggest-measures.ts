import { between } from './random'

/** Normalised discounted cumulative gain of the first `depth` with equal gains, 0 to 1. */
export function ndcg(ranked: readonly string[], wanted: ReadonlySet<string>, depth: number): number {
  let [gain, ideal] = [0, 0]
  for (let rank = 0; rank < depth; rank++) {
    const worth = 1 / Math.log2(rank + 2)
    if (rank < wanted.size) ideal += worth
    if (rank < ranked.length && wanted.has(ranked[rank] as string)) gain += worth
  }
  return ideal === 0 ? 0 : gain / ideal
}

/** Which share of what is wanted stands among the first `depth`. */
export function recall(ranked: readonly string[], wanted: ReadonlySet<string>, depth: number): number {
  return wanted.size === 0 ? 0 : ranked.slice(0, depth).filter(id => wanted.has(id)).length / wanted.size
}

/** Average precision: what is not in the list counts as found nowhere. */
export function averagePrecision(ranked: readonly string[], wanted: ReadonlySet<string>): number {
  let [found, sum] = [0, 0]
  ranked.forEach((id, rank) => {
    if (!wanted.has(id)) return
    found += 1
    sum += found / (rank + 1)
  })
  return wanted.size === 0 ? 0 : sum / wanted.size
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The 95 % interval of the mean by the percentile bootstrap, 1,000 draws. */
export function interval(values: readonly number[], random: () => number): [number, number] {
  const means = Array.from({ length: 1000 }, () =>
    mean(values.map(() => values[between(random, 0, values.length - 1)] as number)),
  ).sort((a, b) => a - b)
  return [means[24] as number, means[974] as number]
}

/** All values in an order drawn by `random`. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const drawn = [...values]
  for (let i = drawn.length - 1; i > 0; i--) {
    const other = between(random, 0, i)
    ;[drawn[i], drawn[other]] = [drawn[other] as T, drawn[i] as T]
  }
  return drawn
}
