/** The order of ids, by their characters: the same on every machine, whatever its language. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Best first, ties by id. */
export function byScore(a: { id: string; score: number }, b: { id: string; score: number }): number {
  return b.score - a.score || compareIds(a.id, b.id)
}

/** A score to six decimals, so that noise in the last digits orders nothing. */
export function roundedScore(score: number): number {
  return Math.round(score * 1_000_000) / 1_000_000
}
