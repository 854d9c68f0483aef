import type { CompetenceAsk, CompetenceClaim } from '~/areas/matching/profile'

export interface BrutePlace {
  id: string
  asks: CompetenceAsk[]
}

/** The definition written out: every place looked at, fits in six decimals, ties by id, nothing with a fit of 0. */
export function bruteForceTop(
  claims: CompetenceClaim[],
  places: BrutePlace[],
  count: number,
): { id: string; fit: string }[] {
  const levels = levelsOf(claims)
  return places
    .map(place => ({ id: place.id, fit: writtenFit(levels, place.asks) }))
    .filter(pair => pair.fit !== '0.000000')
    .sort((a, b) => Number(b.fit) - Number(a.fit) || (a.id < b.id ? -1 : 1))
    .slice(0, count)
}

/** The ratio in whole numbers, so that nothing is lost: thousandths of a weight times twelfths of a level. */
function ratioOf(levels: Map<string, number>, asks: CompetenceAsk[]): { sum: bigint; total: bigint } {
  let sum = 0n
  let total = 0n
  for (const ask of asks) {
    const weight = BigInt(Math.round(ask.weight * 1000))
    const level = levels.get(ask.uri) ?? 0
    sum += weight * BigInt(Math.min(12, (12 * level) / ask.level))
    total += weight * 12n
  }
  return { sum, total }
}

/** Six decimals, an exact half up. */
function writtenFit(levels: Map<string, number>, asks: CompetenceAsk[]): string {
  const { sum, total } = ratioOf(levels, asks)
  if (total === 0n) return '0.000000'
  const millionths = (2_000_000n * sum + total) / (2n * total)
  return (Number(millionths) / 1_000_000).toFixed(6)
}

export function bruteForceFit(levels: Map<string, number>, asks: CompetenceAsk[]): number {
  const { sum, total } = ratioOf(levels, asks)
  return total === 0n ? 0 : Number(sum) / Number(total)
}

export function levelsOf(claims: CompetenceClaim[]): Map<string, number> {
  return new Map(claims.map(claim => [claim.uri, claim.level]))
}
