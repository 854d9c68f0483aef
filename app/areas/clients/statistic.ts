import { z } from 'zod'

/** What a client may tell of gender, only to count whether everybody gets the same chances. */
export const genders = ['woman', 'man', 'other', 'rather_not'] as const
export type Gender = (typeof genders)[number]

export const StatisticInput = z.object({ gender: z.enum(genders) })
