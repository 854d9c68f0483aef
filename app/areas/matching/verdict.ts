import { z } from 'zod'

/** Why a place does not fit, said by a person; reports count these, no model learns from them. */
export const notSuitableReasons = [
  'travel',
  'hours',
  'work_content',
  'language',
  'employer',
  'client_says_no',
  'not_now',
  'other',
] as const
export type NotSuitableReason = (typeof notSuitableReasons)[number]

export const VerdictInput = z.object({
  vacancyId: z.uuid(),
  verdict: z.enum(['shortlisted', 'not_suitable', 'undecided']),
  reasonCode: z.enum(notSuitableReasons).optional(),
  note: z.string().trim().max(1_000).optional(),
})
export type VerdictInput = z.infer<typeof VerdictInput>
