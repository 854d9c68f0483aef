import { addMonths } from '~/areas/engagement/days'
import type { MapEdgeKind } from './social-map'

/** What a tie is judged by. Days as yyyy-mm-dd. */
export interface Evidence {
  kind: MapEdgeKind
  /** How many pieces; 0 when they may not be told because they are about fewer than five people. */
  pieces: number
  lastOn: string | null
  /** As somebody judged a link. */
  judged?: number | null
}

/** The map goes back so many months: what happened before no longer makes a tie. */
export const mapMonths = 36

/** A number of people under this is not told, nor the days that are about them (access and privacy). */
export const leastPeopleTold = 5

/** So many pieces for a strength of 2, 3, 4 and 5 while the newest is fresh. */
const piecesFor = [1, 2, 4, 8] as const
/** After so many months without a new piece, one less each. */
const monthsToWeaken = [6, 12, 24] as const

/** What holds as long as it stands; it does not age. */
const standing: Partial<Record<MapEdgeKind, number>> = { member: 4, works_at: 4, offers: 4, tie: 3 }

/**
 * Strength of a tie, 1 (weak) to 5 (strong); own design after Granovetter 1973, who takes the time spent as one sign of strength. One
 * piece of evidence makes 2, two make 3, four make 4 and eight make 5. It is one less when the newest is older than 6
 * months, two less after 12, three after 24, and never under 1. What was judged by somebody keeps that strength; membership,
 * working somewhere and offering a service are 4, a relation 3, as long as they hold. Pieces that may not be told make 2.
 */
export function strengthOf({ kind, pieces, lastOn, judged }: Evidence, today: string): number {
  if (judged) return judged
  const stands = standing[kind]
  if (stands !== undefined) return stands
  if (pieces < 1) return 2
  const full = 1 + piecesFor.filter(least => pieces >= least).length
  const weaker = lastOn === null ? 0 : monthsToWeaken.filter(months => lastOn < addMonths(today, -months)).length
  return Math.max(1, full - weaker)
}
