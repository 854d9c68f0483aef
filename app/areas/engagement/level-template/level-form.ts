import { z } from 'zod'
import { indicators, levelTemplate, type Indicator, type LevelTemplate } from '../levels'

/** Instrument name of the levels' template rows. */
export const levelInstrument = 'engagement-levels'

const Both = z.object({ nl: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(60) })
const Lines = z.array(z.string().min(1).max(200)).max(20)

/** Where an indicator stands: the level that asks for it (null: none does), how often, and for how many months it counts. */
export const IndicatorAsk = z.object({
  indicator: z.enum(indicators),
  level: z.number().int().min(1).max(5).nullable(),
  needed: z.number().int().min(1).max(20),
  months: z.number().int().min(1).max(60),
})
export type IndicatorAsk = z.infer<typeof IndicatorAsk>

/** The scale of engagement as a versioned template row, adaptable per network (design: E3). */
export const LevelForm = z.object({
  key: z.literal(levelInstrument),
  provenance: z.enum(['design', 'network']),
  /** Why this version was made; empty for the product's sample. */
  reason: z.string().max(500),
  /** The former version that this one is the same as, when that was taken in use again. */
  again: z.number().int().min(1).optional(),
  /** Levels 0 to 5. */
  levels: z.array(z.object({ name: Both, activities: z.object({ nl: Lines, en: Lines }) })).length(6),
  asks: z
    .array(IndicatorAsk)
    .length(indicators.length)
    .refine(all => new Set(all.map(one => one.indicator)).size === all.length, 'double-key'),
})
export type LevelForm = z.infer<typeof LevelForm>

/** Somebody who is there counts for as long as he or she is there, whatever the months say. */
export const personIndicators: readonly Indicator[] = ['named_person', 'mentor_named', 'ambassador']

/** Of these there is one at a time, so that one is all that can be asked. */
export const singleIndicators: readonly Indicator[] = ['letter_of_intent', 'shares_lead']

/**
 * What is met whenever something else is met as often: a visit is a contact, a place that was used twice was used once, a mentor is a
 * person with a name.
 */
export const implied: Partial<Record<Indicator, readonly Indicator[]>> = {
  talk_or_visit: ['two_way_contact'],
  second_place_used: ['place_used'],
  place_used: ['second_place_used'],
  evaluation: ['place_used', 'second_place_used'],
  mentor_named: ['named_person'],
  ambassador: ['named_person'],
}

/** Does meeting the one always meet the other? */
export function meetsToo(one: IndicatorAsk, other: IndicatorAsk): boolean {
  if (one.indicator !== other.indicator && !implied[one.indicator]?.includes(other.indicator)) return false
  const lastsAsLong = personIndicators.includes(other.indicator) || one.months <= other.months
  return one.needed >= other.needed && lastsAsLong
}

export type ScaleProblem = { kind: 'empty'; level: number } | { kind: 'easier'; level: number; than: number }

/**
 * What is wrong with a scale: a level that asks nothing, or one that whoever reaches a lower level has by that alone, so that the lower
 * one would never be suggested.
 */
export function scaleProblems(asks: readonly IndicatorAsk[]): ScaleProblem[] {
  const of = (level: number) => asks.filter(ask => ask.level === level)
  const levels = [1, 2, 3, 4, 5]
  const empty = levels.filter(level => of(level).length === 0)
  const easier = levels.flatMap(level =>
    levels
      .filter(than => than < level && !empty.includes(level) && !empty.includes(than))
      .filter(than => of(level).every(ask => of(than).some(lower => meetsToo(lower, ask))))
      .map(than => ({ kind: 'easier' as const, level, than })),
  )
  return [...empty.map(level => ({ kind: 'empty' as const, level })), ...easier]
}

/** The template that the rules of a level go by. */
export function templateOfForm(form: LevelForm, version: number): LevelTemplate {
  return {
    version,
    provenance: form.provenance,
    asks: Object.fromEntries(
      form.asks.map(({ indicator, needed, months }) => [indicator, { needed, months }]),
    ) as LevelTemplate['asks'],
    levels: levelTemplate.levels.map(({ level, cadenceDays }) => ({
      level,
      cadenceDays,
      indicators: indicators.filter(one => form.asks.some(ask => ask.indicator === one && ask.level === level)),
    })),
  }
}

/** Names and typical activities of the levels, in both languages. */
export function levelTexts(form: LevelForm) {
  return form.levels.map(({ name, activities }) => ({ name, activities }))
}
export type LevelTexts = ReturnType<typeof levelTexts>
