import { z } from 'zod'
import { rankOrders } from '~/areas/matching/rank-places'
import { clientWithdrawReasons } from '~/areas/placements/reasons'

/** More than this nobody compares. */
export const mostPlaces = 8

export const ShortlistInput = z.object({
  places: z.array(z.uuid()).min(1).max(mostPlaces),
  order: z.enum(rankOrders).default('both'),
  /** Words to the client, beside the places. */
  message: z.string().trim().max(500).optional(),
})
export type ShortlistInput = z.infer<typeof ShortlistInput>

/** Why a client does not want a place; the same words as for a proposal, so that reports can add them up. */
export const unwantedReasons = clientWithdrawReasons.filter(reason => reason !== 'proposed_by_mistake')

export const AnswerInput = z
  .object({
    placeId: z.uuid(),
    answer: z.enum(['wanted', 'unwanted']),
    reason: z.enum(unwantedReasons as [string, ...string[]]).optional(),
    note: z.string().trim().max(1_000).default(''),
  })
  .superRefine(({ answer, reason, note }, context) => {
    if (answer === 'unwanted' && reason === undefined)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'required' })
    if (answer === 'unwanted' && reason === 'other' && note === '')
      context.addIssue({ code: 'custom', path: ['note'], message: 'required' })
  })
export type AnswerInput = z.infer<typeof AnswerInput>
