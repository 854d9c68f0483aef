import { z } from 'zod'
import type { Declared } from './declared'
import { declaredIndicators } from './levels'

/** One line of the form; a line with neither day nor source declares nothing. */
const DeclaredLine = z
  .object({
    indicator: z.enum(declaredIndicators),
    on: z.iso.date('not-a-date').optional(),
    source: z.string().max(300).optional(),
  })
  .superRefine(({ on, source }, ctx) => {
    if (on && !source) ctx.addIssue({ code: 'custom', path: ['source'], message: 'source-needed' })
    if (source && !on) ctx.addIssue({ code: 'custom', path: ['on'], message: 'day-needed' })
  })

export const LevelInput = z.object({
  level: z.number().int().min(0).max(5),
  targetLevel: z.number().int().min(0).max(5).optional(),
  targetOn: z.iso.date('not-a-date').optional(),
  declared: z.array(DeclaredLine).max(declaredIndicators.length).default([]),
  note: z.string().max(1_000).optional(),
  version: z.number().int().min(1),
})
export type LevelInput = z.infer<typeof LevelInput>

/** What the form declares: the lines with a day and a source. */
export function declaredOf(input: Pick<LevelInput, 'declared'>): Declared[] {
  return input.declared.flatMap(({ indicator, on, source }) => (on && source ? [{ indicator, on, source }] : []))
}
