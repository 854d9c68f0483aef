import { z } from 'zod'

export const letterSides = ['employer', 'network'] as const
export type LetterSide = (typeof letterSides)[number]

const Expectations = z.array(z.string().min(1).max(500)).min(1).max(20)

/** What both sides mean to do, and by which activities of the catalogue (their keys). */
export const LetterContent = z.object({
  we: Expectations,
  they: Expectations,
  activities: z.array(z.string().max(40)).max(100),
})
export type LetterContent = z.infer<typeof LetterContent>

/** Days in which a letter that was offered can be signed. */
export const daysToSign = 30

/** So many days before a letter ends its owner is told. */
export const toldBeforeDays = 30
