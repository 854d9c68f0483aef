import { z } from 'zod'
import { doubleApproachDays } from '~/areas/engagement/contact-moment'
import { Thresholds, thresholdKeys } from '../audits/thresholds'

/**
 * What each threshold can be. Double approaches are kept beside the employer with the days of the alert (decision 048), so that an
 * audit can look closer than that and no wider.
 */
export const thresholdBounds: Readonly<Record<keyof Thresholds, readonly [least: number, most: number]>> = {
  quietDays: [7, 730],
  inTouchDays: [30, 1_095],
  doubleApproachDays: [2, doubleApproachDays],
  doubleSeenDays: [14, 365],
  weakGap: [1, 4],
}

/** The limits of the network audit as a versioned template row, adaptable by each network (exercise 4.A.2.2, decision 059). */
export const AuditTemplate = z.object({
  provenance: z.enum(['seed', 'public', 'design']),
  thresholds: Thresholds,
  reason: z.string(),
  /** The former version that was taken in use again. */
  again: z.number().int().optional(),
})
export type AuditTemplate = z.infer<typeof AuditTemplate>

const within = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most)
const thresholdFields = Object.fromEntries(thresholdKeys.map(key => [key, within(thresholdBounds[key])])) as Record<
  keyof Thresholds,
  ReturnType<typeof within>
>

/** The form in which a network adapts the limits. */
export const AuditTemplateInput = z.object({
  ...thresholdFields,
  reason: z.string().min(1).max(500),
  /** The version that was seen. */
  version: z.number().int().min(1),
})
export type AuditTemplateInput = z.infer<typeof AuditTemplateInput>

/** The template that a form describes. */
export function templateOfInput(input: AuditTemplateInput): AuditTemplate {
  return { provenance: 'design', thresholds: Thresholds.parse(input), reason: input.reason }
}
