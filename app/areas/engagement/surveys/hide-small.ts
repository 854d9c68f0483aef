/** Nothing is shown of fewer than five answers (design: E6). */
export const fewestShown = 5

/** A group and how many answers stand behind it. */
export interface GroupCount {
  group: string
  n: number
}

export interface Shown {
  /** Groups whose figures may be shown. */
  groups: ReadonlySet<string>
  /** May the figures of all groups together be shown? */
  total: boolean
}

/**
 * Which groups may be shown beside their total, so that no figure of fewer than five answers can be read or worked out. A
 * group under five is hidden; when the hidden ones together are under five, the total less the shown ones would tell them, and
 * the smallest shown group is hidden too (complementary hiding) until those hidden are nobody, or five or more. Groups without
 * answers hide nothing. The order of the groups does not matter.
 */
export function hideSmall(counts: readonly GroupCount[], fewest = fewestShown): Shown {
  const answered = counts.filter(one => one.n > 0).sort((a, b) => a.n - b.n || (a.group < b.group ? -1 : 1))
  const all = sum(answered)
  if (all < fewest) return { groups: new Set(), total: false }
  let hidden = answered.filter(one => one.n < fewest).length
  const isSafe = () => {
    const n = sum(answered.slice(0, hidden))
    return n === 0 || n >= fewest
  }
  while (!isSafe()) hidden++
  return { groups: new Set(answered.slice(hidden).map(one => one.group)), total: true }
}

function sum(counts: readonly GroupCount[]): number {
  return counts.reduce((total, one) => total + one.n, 0)
}
