import { z } from 'zod'
import { indicators } from '../levels'
import { personIndicators, singleIndicators, type LevelForm } from './level-form'

const lines = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const Typed = z.string().max(4_000).optional()

/** The form in which a network adapts the scale. A level left empty takes the indicator out of the scale. */
export const LevelFormInput = z.object({
  levels: z
    .array(z.object({ nl: z.string().max(60), en: z.string().max(60), activitiesNl: Typed, activitiesEn: Typed }))
    .length(6),
  asks: z
    .array(
      z.object({
        level: z.number().int().min(1).max(5).optional(),
        needed: z.number().int().min(1).max(20).default(1),
        months: z.number().int().min(1).max(60).default(24),
      }),
    )
    .length(indicators.length),
  reason: z.string().max(500),
  /** The version that was seen. */
  version: z.number().int().min(1),
})
export type LevelFormInput = z.infer<typeof LevelFormInput>

/** The scale that a form describes; the lines of the form are in the order of the indicators. */
export function formOf(input: LevelFormInput): LevelForm {
  return {
    key: 'engagement-levels',
    provenance: 'network',
    reason: input.reason,
    levels: input.levels.map(({ nl, en, activitiesNl, activitiesEn }) => ({
      name: { nl, en },
      activities: { nl: lines(activitiesNl).slice(0, 20), en: lines(activitiesEn).slice(0, 20) },
    })),
    asks: input.asks.map(({ level, needed, months }, index) => {
      const indicator = indicators[index]!
      return {
        indicator,
        level: level ?? null,
        needed: singleIndicators.includes(indicator) ? 1 : needed,
        months: personIndicators.includes(indicator) ? 24 : months,
      }
    }),
  }
}
