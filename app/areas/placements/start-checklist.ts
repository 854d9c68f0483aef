import { z } from 'zod'

/** Conditions before a placement starts (domain.md E9, our own proposal); a gate blocks the start. */
export const startConditions = [
  { key: 'shared_goal', gate: true },
  { key: 'goals_fit_step', gate: true },
  { key: 'mentor_and_deputy', gate: true },
  { key: 'mentor_has_time', gate: false },
  { key: 'real_tasks', gate: false },
  { key: 'safe_and_instructed', gate: true },
  { key: 'written_agreement', gate: true },
  { key: 'hours_fit_care', gate: true },
  { key: 'money_and_insurance', gate: true },
  { key: 'induction_plan', gate: false },
  { key: 'language_support', gate: false },
  { key: 'feedback_rhythm', gate: false },
  { key: 'reflection_moments', gate: false },
  { key: 'contact_and_problem_route', gate: true },
  { key: 'inclusive_culture', gate: false },
  { key: 'evaluation_and_certificate', gate: false },
  { key: 'prospect_after', gate: false },
  { key: 'no_displacement', gate: false },
] as const
export type StartCondition = (typeof startConditions)[number]['key']

export const conditionRatings = ['met', 'partly', 'not_met', 'not_applicable'] as const
export type ConditionRating = (typeof conditionRatings)[number]

export const StartChecklist = z.partialRecord(
  z.enum(startConditions.map(condition => condition.key) as [StartCondition, ...StartCondition[]]),
  z.object({ rating: z.enum(conditionRatings), evidence: z.string().trim().max(500).default('') }),
)
export type StartChecklist = z.infer<typeof StartChecklist>

/** Gates that are not met yet; empty means that the placement may become ready. A gate cannot be "not applicable". */
export function openGates(checklist: StartChecklist): StartCondition[] {
  return startConditions
    .filter(condition => condition.gate && checklist[condition.key]?.rating !== 'met')
    .map(condition => condition.key)
}
