import { z } from 'zod'
import { quarterPattern } from './quarters'

const Day = z.iso.date('not-a-date')

const laterDay = (input: { startsOn?: string; endsOn?: string }, context: z.core.$RefinementCtx) => {
  if (input.startsOn && input.endsOn && input.endsOn < input.startsOn)
    context.addIssue({ code: 'custom', path: ['endsOn'], message: 'plan-ends-early', input: input.endsOn })
}

/** An audit that is closed today, for a quarter. */
export const CloseInput = z.object({
  title: z.string().min(1).max(200),
  period: z.string().regex(quarterPattern, 'not-a-quarter'),
  goal: z.string().max(2_000).optional(),
})
export type CloseInput = z.infer<typeof CloseInput>

/** Title, goal and days of the joint plan. */
export const PlanHeadInput = z
  .object({
    title: z.string().min(1).max(200),
    goal: z.string().max(2_000).optional(),
    startsOn: Day,
    endsOn: Day,
    version: z.number().int().min(1),
  })
  .superRefine(laterDay)
export type PlanHeadInput = z.infer<typeof PlanHeadInput>
