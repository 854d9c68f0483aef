/** Nothing is shown of fewer than five scores (design: E6, small numbers). */
export const fewestScores = 5

export interface Effect {
  /** Mean of the scores 1 to 5; null below five scores. */
  mean: number | null
  n: number
}

/** The mean effect with the number of scores behind it (design: E4, effect ranking). */
export function effectOf(scores: readonly number[], fewest = fewestScores): Effect {
  const n = scores.length
  return { mean: n < fewest ? null : scores.reduce((sum, score) => sum + score, 0) / n, n }
}

export interface ActivityScores {
  key: string
  /** Of hosts, for the clients. */
  clients: readonly number[]
  /** Of hosts and of guests, for the employers. */
  employers: readonly number[]
  /** How often it was held. */
  held: number
}

export interface ActivityEffect {
  key: string
  held: number
  clients: Effect
  employers: Effect
}

/**
 * Activities by what they brought the clients, the highest mean first; those with too few scores come last, by how often they were
 * held. The same mean and number stand in the order of their keys.
 */
export function effectRanking(all: readonly ActivityScores[]): ActivityEffect[] {
  const rank = (effect: Effect) => effect.mean ?? 0
  return all
    .map(({ key, held, clients, employers }) => ({
      key,
      held,
      clients: effectOf(clients),
      employers: effectOf(employers),
    }))
    .sort(
      (a, b) =>
        rank(b.clients) - rank(a.clients) ||
        rank(b.employers) - rank(a.employers) ||
        b.held - a.held ||
        (a.key < b.key ? -1 : 1),
    )
}
