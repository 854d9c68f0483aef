import { z } from 'zod'

/** What an audit was reckoned with: days, and the gap of importance over strength. Kept with it, so that a later rule changes no past. */
export const Thresholds = z.object({
  /** Silence of a going relation that is named, whatever its cadence, in days. */
  quietDays: z.number(),
  /** Somebody is in touch with an employer who had contact with it in so many days. */
  inTouchDays: z.number(),
  /** Two organisations within so many days of each other approached doubly (E2). */
  doubleApproachDays: z.number(),
  /** How far back double approaches are looked for, in days. */
  doubleSeenDays: z.number(),
  /** From this gap of importance over strength on a relation is weak, and the other way round strong (E2). */
  weakGap: z.number(),
})
export type Thresholds = z.infer<typeof Thresholds>

export const thresholdKeys = Object.keys(Thresholds.shape) as (keyof Thresholds)[]

/** What a stored audit keeps: its thresholds, and the version of the template they were of; older ones have no version. */
export const Reckoned = Thresholds.extend({ version: z.number().int().optional() })
export type Reckoned = z.infer<typeof Reckoned>

/** Which thresholds two audits do not share: their numbers are no like for like. */
export function otherThresholds(before: Thresholds, after: Thresholds): (keyof Thresholds)[] {
  return thresholdKeys.filter(key => before[key] !== after[key])
}
