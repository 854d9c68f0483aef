import { z } from 'zod'
import { declaredIndicators } from './levels'

export const LevelInput = z.object({
  level: z.number().int().min(0).max(5),
  targetLevel: z.number().int().min(0).max(5).optional(),
  targetOn: z.iso.date('not-a-date').optional(),
  declared: z.array(z.enum(declaredIndicators)).default([]),
  note: z.string().max(1_000).optional(),
  version: z.number().int().min(1),
})
export type LevelInput = z.infer<typeof LevelInput>
