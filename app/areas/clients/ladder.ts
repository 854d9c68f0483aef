/** Steps of the progression ladder (C3). The default steps are the product's own sample, not an official annex. */
export const ladderSteps = [
  { step: 1, code: 'self_awareness', expectedWeeks: 6 },
  { step: 2, code: 'stable_base', expectedWeeks: 8 },
  { step: 3, code: 'orientation', expectedWeeks: 6 },
  { step: 4, code: 'key_competences', expectedWeeks: 10 },
  { step: 5, code: 'meeting_work', expectedWeeks: 6 },
  { step: 6, code: 'work_experience', expectedWeeks: 13 },
  { step: 7, code: 'matching', expectedWeeks: 8 },
  { step: 8, code: 'supported_start', expectedWeeks: 13 },
  { step: 9, code: 'lasting', expectedWeeks: 52 },
] as const

export type LadderStepCode = (typeof ladderSteps)[number]['code']

export const lastLadderStep = ladderSteps.length

/** Whole weeks on the step; dates without time. */
export function weeksOnStep(since: Date, today: Date): number {
  return Math.max(0, Math.floor((today.getTime() - since.getTime()) / (7 * 24 * 3_600_000)))
}

export function expectedWeeks(step: number): number {
  return ladderSteps.find(entry => entry.step === step)?.expectedWeeks ?? 0
}

/** Stalled: longer on a step than one and a half times what is expected (C3). */
export function isStalled(step: number, since: Date, today: Date): boolean {
  return weeksOnStep(since, today) > 1.5 * expectedWeeks(step)
}
