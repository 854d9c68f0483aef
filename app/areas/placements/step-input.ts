import { z } from 'zod'
import { placementEvents, type PlacementEvent } from './placement-machine'
import {
  clientWithdrawReasons,
  employerDeclineReasons,
  endedByParties,
  endEarlyReasons,
  interruptReasons,
} from './reasons'

/** Which list of coded reasons belongs to a step; its words are `placements.reasons.<words>`. */
export const stepReasons: Partial<
  Record<
    PlacementEvent,
    { words: 'clientWithdraw' | 'employerDecline' | 'interrupt' | 'endEarly'; codes: readonly string[] }
  >
> = {
  client_withdraws: { words: 'clientWithdraw', codes: clientWithdrawReasons },
  employer_declines: { words: 'employerDecline', codes: employerDeclineReasons },
  employer_withdraws: { words: 'employerDecline', codes: employerDeclineReasons },
  interrupt: { words: 'interrupt', codes: interruptReasons },
  end_early: { words: 'endEarly', codes: endEarlyReasons },
}

export const StepInput = z.object({
  reason: z.string().max(60).optional(),
  note: z.string().trim().max(2_000).optional(),
  endedBy: z.enum(endedByParties).optional(),
  on: z.iso.date().optional(),
  /** The introduction was held on this day. */
  introducedOn: z.iso.date().optional(),
})
export type StepInput = z.infer<typeof StepInput>

/** A step as a form sends it: its reason is one of the step's own list, and "other" is explained. */
export const StepForm = StepInput.extend({ event: z.enum(placementEvents) }).superRefine((input, check) => {
  const reasons = stepReasons[input.event]
  if (!reasons) return
  if (!input.reason || !reasons.codes.includes(input.reason))
    check.addIssue({ code: 'custom', path: ['reason'], message: 'choose' })
  if (input.reason === 'other' && !input.note) check.addIssue({ code: 'custom', path: ['note'], message: 'required' })
})
export type StepForm = z.infer<typeof StepForm>
