import { z } from 'zod'

/** Coded reasons; their words are in the locale files under `placements.reasons`. */
export const employerDeclineReasons = [
  'no_capacity_now',
  'no_mentor_available',
  'hours_do_not_fit',
  'skills_do_not_fit',
  'place_already_filled',
  'place_no_longer_exists',
  'safety_cannot_be_ensured',
  'no_response_in_time',
  'other',
] as const
export type EmployerDeclineReason = (typeof employerDeclineReasons)[number]

export const clientWithdrawReasons = [
  'work_does_not_fit',
  'travel_too_far',
  'hours_do_not_fit',
  'care_duties',
  'found_work',
  'starts_training',
  'chose_other_place',
  'not_the_right_moment',
  'proposed_by_mistake',
  'other',
] as const
export type ClientWithdrawReason = (typeof clientWithdrawReasons)[number]

export const interruptReasons = ['absence', 'leave', 'care_duties', 'closure', 'conversation_needed', 'other'] as const
export type InterruptReason = (typeof interruptReasons)[number]

export const endEarlyReasons = [
  'found_work',
  'starts_training',
  'goals_reached_sooner',
  'long_absence',
  'not_a_fit',
  'agreements_not_kept',
  'unsafe_situation',
  'employer_stops',
  'moved_away',
  'other',
] as const
export type EndEarlyReason = (typeof endEarlyReasons)[number]

export const endedByParties = ['trainee', 'host', 'coach_organisation', 'together'] as const
export type EndedBy = (typeof endedByParties)[number]

export const cancelReasons = ['error_in_text', 'facts_changed', 'placement_withdrawn', 'duplicate', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

export const declineSigningReasons = [
  'facts_wrong',
  'disagree_with_text',
  'not_authorised',
  'no_longer_wanted',
  'other',
] as const
export type DeclineSigningReason = (typeof declineSigningReasons)[number]

/** A coded reason with words; "other" without words says nothing, so it needs them. */
export function reasonSchema<const T extends readonly [string, ...string[]]>(codes: T) {
  return z
    .object({ reason: z.enum(codes), note: z.string().trim().max(1000).default('') })
    .refine(input => input.reason !== 'other' || input.note !== '', { path: ['note'], message: 'required' })
}

export const EmployerDecline = reasonSchema(employerDeclineReasons)
export type EmployerDecline = z.infer<typeof EmployerDecline>
export const ClientWithdrawal = reasonSchema(clientWithdrawReasons)
export type ClientWithdrawal = z.infer<typeof ClientWithdrawal>
export const Interruption = reasonSchema(interruptReasons)
export type Interruption = z.infer<typeof Interruption>
export const EarlyEnd = reasonSchema(endEarlyReasons)
export type EarlyEnd = z.infer<typeof EarlyEnd>
export const Cancellation = reasonSchema(cancelReasons)
export type Cancellation = z.infer<typeof Cancellation>
export const SigningDecline = reasonSchema(declineSigningReasons)
export type SigningDecline = z.infer<typeof SigningDecline>
