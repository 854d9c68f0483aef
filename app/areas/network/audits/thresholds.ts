import { z } from 'zod'
import { doubleApproachDays } from '~/areas/engagement/contact-moment'
import { doubleSeenDays, inTouchDays, quietDays } from '../findings'
import { weakGap } from '../relation-grid'

/** What an audit was reckoned with: days, and the gap of importance over strength. Kept with it, so that a later rule changes no past. */
export const Thresholds = z.object({
  quietDays: z.number(),
  inTouchDays: z.number(),
  doubleApproachDays: z.number(),
  doubleSeenDays: z.number(),
  weakGap: z.number(),
})
export type Thresholds = z.infer<typeof Thresholds>

export const thresholdKeys = Object.keys(Thresholds.shape) as (keyof Thresholds)[]

export const thresholdsOfToday: Thresholds = { quietDays, inTouchDays, doubleApproachDays, doubleSeenDays, weakGap }

/** Which thresholds two audits do not share: their numbers are no like for like. */
export function otherThresholds(before: Thresholds, after: Thresholds): (keyof Thresholds)[] {
  return thresholdKeys.filter(key => before[key] !== after[key])
}
