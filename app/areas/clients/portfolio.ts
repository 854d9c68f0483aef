import { z } from 'zod'
import { optionalDay, optionalId, optionalText } from './fields'

/** Everything counts: paid work, care, volunteering, study, leisure, and what a migration teaches (C9). */
export const experienceKinds = ['work', 'care', 'volunteer', 'study', 'hobby', 'migration'] as const
export type ExperienceKind = (typeof experienceKinds)[number]

export const claimSources = ['self', 'coach', 'mentor', 'test'] as const
export type ClaimSource = (typeof claimSources)[number]

/** 0 not seen, 1 with help, 2 alone in known tasks, 3 alone in new tasks, 4 helps others (C9, own scale). */
export const claimLevels = [0, 1, 2, 3, 4] as const
export type ClaimLevel = (typeof claimLevels)[number]

/** An experience, told along STARR if the client wants to (C11). */
export const ExperienceInput = z
  .object({
    title: z.string().trim().min(1).max(200),
    kind: z.enum(experienceKinds),
    place: optionalText(200),
    startsOn: optionalDay,
    endsOn: optionalDay,
    tasks: optionalText(4_000),
    situation: optionalText(4_000),
    task: optionalText(4_000),
    action: optionalText(4_000),
    result: optionalText(4_000),
    reflection: optionalText(4_000),
  })
  .refine(input => input.startsOn === null || input.endsOn === null || input.startsOn <= input.endsOn, {
    path: ['endsOn'],
    message: 'before-start',
  })
export type ExperienceInput = z.infer<typeof ExperienceInput>

export const ClaimInput = z.object({
  conceptUri: z.string().trim().min(1).max(300),
  level: z.number().int().min(0).max(4),
  source: z.enum(claimSources),
  experienceId: optionalId,
  evidence: optionalText(2_000),
})
export type ClaimInput = z.infer<typeof ClaimInput>

export const wishKinds = ['sector', 'occupation', 'competence', 'licence'] as const
export const WishInput = z.object({
  kind: z.enum(wishKinds),
  code: z.string().trim().min(1).max(300),
  weight: z.number().int().min(1).max(5).default(3),
})
export type WishInput = z.infer<typeof WishInput>

export const cefrLevels = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
const cefr = z
  .enum(cefrLevels)
  .nullish()
  .transform(value => value ?? null)
export const LanguageInput = z.object({
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}$/),
  listening: cefr,
  reading: cefr,
  speaking: cefr,
  writing: cefr,
})
export type LanguageInput = z.infer<typeof LanguageInput>

export interface Claim {
  id: string
  conceptUri: string
  level: number
  source: string
  experienceId: string | null
  evidence: string | null
  claimedOn: Date
}

/** The claim that stands for each competence: the newest; of one day, another's word before one's own. */
export function standingClaims(claims: readonly Claim[]): Claim[] {
  const best = new Map<string, Claim>()
  for (const claim of claims) {
    const present = best.get(claim.conceptUri)
    if (!present || isNewer(claim, present)) best.set(claim.conceptUri, claim)
  }
  return [...best.values()]
}

const sourceRank: Record<string, number> = { self: 0, coach: 1, mentor: 2, test: 3 }

function isNewer(claim: Claim, present: Claim): boolean {
  const difference = claim.claimedOn.getTime() - present.claimedOn.getTime()
  if (difference !== 0) return difference > 0
  return (sourceRank[claim.source] ?? 0) > (sourceRank[present.source] ?? 0)
}

/** Is the story complete: are all five STARR parts filled (C11)? */
export function isStoryComplete(
  experience: Pick<ExperienceInput, 'situation' | 'task' | 'action' | 'result' | 'reflection'>,
): boolean {
  return [experience.situation, experience.task, experience.action, experience.result, experience.reflection].every(
    Boolean,
  )
}
