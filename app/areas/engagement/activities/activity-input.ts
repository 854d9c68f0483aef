import { z } from 'zod'
import { employerNeeds, type Activity } from './activity-catalogue'

/** The form of one activity of the network's catalogue. */
export const ActivityInput = z
  .object({
    /** The activity that is changed; absent for a new one. */
    key: z.string().max(40).optional(),
    nameNl: z.string().min(1).max(200),
    nameEn: z.string().min(1).max(200),
    minLevel: z.number().int().min(1).max(5),
    ladderSteps: z.array(z.number().int().min(1).max(9)).default([]),
    needs: z.array(z.enum(employerNeeds)).default([]),
    benefitNl: z.string().min(1).max(600),
    benefitEn: z.string().min(1).max(600),
    effectNl: z.string().min(1).max(600),
    effectEn: z.string().min(1).max(600),
    employerHours: z.number().min(0).max(1_000),
    networkHours: z.number().min(0).max(1_000),
    /** The version of the catalogue that was seen. */
    version: z.number().int().min(1),
  })
  .superRefine(({ needs }, context) => {
    if (needs.length === 0) context.addIssue({ code: 'custom', path: ['needs'], message: 'need-needed' })
  })
export type ActivityInput = z.infer<typeof ActivityInput>

export function activityOf(input: ActivityInput, key: string): Activity {
  return {
    key,
    name: { nl: input.nameNl, en: input.nameEn },
    minLevel: input.minLevel,
    ladderSteps: [...new Set(input.ladderSteps)].sort((a, b) => a - b),
    needs: employerNeeds.filter(need => input.needs.includes(need)),
    benefit: { nl: input.benefitNl, en: input.benefitEn },
    expectedEffect: { nl: input.effectNl, en: input.effectEn },
    employerHours: input.employerHours,
    networkHours: input.networkHours,
  }
}

/** The first free key of the network's own activities. */
export function freeKey(taken: readonly string[]): string {
  for (let number = 1; ; number++) if (!taken.includes(`own-${number}`)) return `own-${number}`
}
