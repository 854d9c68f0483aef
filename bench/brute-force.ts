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
    .map(place => ({ id: place.id, fit: bruteForceFit(levels, place.asks).toFixed(6) }))
    .filter(pair => pair.fit !== '0.000000')
    .sort((a, b) => Number(b.fit) - Number(a.fit) || (a.id < b.id ? -1 : 1))
    .slice(0, count)
}

/** In twelfths of whole weights, so that the sums are exact. */
export function bruteForceFit(levels: Map<string, number>, asks: CompetenceAsk[]): number {
  let sum = 0
  let total = 0
  for (const ask of asks) {
    const level = levels.get(ask.uri) ?? 0
    sum += ask.weight * Math.min(12, (12 * level) / ask.level)
    total += 12 * ask.weight
  }
  return total === 0 ? 0 : sum / total
}

export function levelsOf(claims: CompetenceClaim[]): Map<string, number> {
  return new Map(claims.map(claim => [claim.uri, claim.level]))
}
