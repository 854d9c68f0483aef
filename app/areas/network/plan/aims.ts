import { strategies, type Standing, type Strategy } from '../strategies'

/** How far a strategy is: what it aimed at is reached, it goes that way, not yet, or the employer is no longer in the records. */
export const aimVerdicts = ['reached', 'onTheWay', 'notYet', 'gone'] as const
export type AimVerdict = (typeof aimVerdicts)[number]

/**
 * Whether a relation reached what its strategy aims at; null for an employer that is no longer there. To initiate and to revive aim
 * at a going relation (a revived one that is new again is on the way); to strengthen at a strength as high as the importance was, any
 * step up is on the way; to maintain at a going relation that is not weaker; to release at one that no longer asks for work.
 */
export function aimOf(strategy: Strategy, before: Standing, now: Standing | null): AimVerdict {
  if (!now) return strategy === 'release' ? 'reached' : 'gone'
  const goes = now.relationState === 'existing'
  const [was, is] = [before.strength ?? 0, now.strength ?? 0]
  switch (strategy) {
    case 'initiate':
      return goes ? 'reached' : is > was ? 'onTheWay' : 'notYet'
    case 'revive':
      return goes ? 'reached' : now.relationState === 'new' ? 'onTheWay' : 'notYet'
    case 'strengthen':
      if (!goes) return 'notYet'
      return is >= Math.max(before.importance ?? 0, was + 1) ? 'reached' : is > was ? 'onTheWay' : 'notYet'
    case 'maintain':
      return goes && is >= was ? 'reached' : 'notYet'
    default:
      return now.relationState === 'existing' || now.relationState === 'new' ? 'notYet' : 'reached'
  }
}

/** So many relations with one strategy that stood in one way and now in another. */
export interface Aimed {
  strategy: Strategy
  before: Standing
  now: Standing | null
  count: number
}

export type AimCounts = Record<AimVerdict, number> & { chosen: number }

/** For each strategy, how many relations it was chosen for and how far they are; the verdicts together are all that were chosen. */
export function countAims(groups: readonly Aimed[]): Record<Strategy, AimCounts> {
  const counts = Object.fromEntries(
    strategies.map(key => [key, { chosen: 0, reached: 0, onTheWay: 0, notYet: 0, gone: 0 }]),
  ) as Record<Strategy, AimCounts>
  for (const { strategy, before, now, count } of groups) {
    counts[strategy].chosen += count
    counts[strategy][aimOf(strategy, before, now)] += count
  }
  return counts
}
