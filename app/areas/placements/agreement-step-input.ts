import { z } from 'zod'
import { cancelReasons, endEarlyReasons } from './reasons'

/** Steps of staff with an agreement, as forms send them. */
export const AgreementStep = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('submit_for_review') }),
  z.object({ intent: z.literal('return_to_draft'), note: z.string().trim().min(3).max(1_000) }),
  z.object({ intent: z.literal('approve_review') }),
  z.object({ intent: z.literal('send') }),
  z.object({ intent: z.literal('resend_link') }),
  z.object({
    intent: z.literal('cancel'),
    reason: z.enum(cancelReasons),
    note: z.string().trim().max(1_000).optional(),
  }),
  z.object({
    intent: z.literal('terminate'),
    reason: z.enum(endEarlyReasons),
    on: z.iso.date(),
    note: z.string().trim().max(1_000).optional(),
  }),
])
export type AgreementStep = z.infer<typeof AgreementStep>
