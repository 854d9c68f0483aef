import { z } from 'zod'
import { SectorCode } from '~/areas/employers/employer'
import { participationKinds, stages } from './analysis-template'
import { indicators, readPeriod, type Figure, type Indicator } from './figures'
import { readStakes } from './stakes'

const Version = z.number().int().min(1)
const Words = (most: number) => z.string().max(most).optional()
const Score = z.number().int().min(1).max(5)

/** One entry on each line; empty lines are left out. */
const Lines = z
  .string()
  .max(5_000)
  .default('')
  .transform(text => text.split('\n').flatMap(line => line.trim() || []))

export const AnalysisInput = z.object({
  title: z.string().min(1).max(200),
  purpose: Words(2_000),
  heldOn: z.iso.date('not-a-date'),
  replacesId: z.uuid().optional(),
  version: Version.optional(),
})
export type AnalysisInput = z.infer<typeof AnalysisInput>

const values = {
  jobs: z.number().int().min(0).max(100_000_000).optional(),
  vacancies: z.number().int().min(0).max(100_000_000).optional(),
  hard_to_fill: z.enum(['yes', 'no']).optional(),
  growth: z.number().int().min(-2).max(2).optional(),
  entry_level_share: z.number().min(0).max(100).optional(),
  women_share: z.number().min(0).max(100).optional(),
  part_time_share: z.number().min(0).max(100).optional(),
}
const Source = Words(300)
const Period = z
  .string()
  .max(20)
  .optional()
  .transform((text, context) => {
    const period = text === undefined ? undefined : readPeriod(text)
    if (period !== null) return period
    context.addIssue({ code: 'custom', message: 'not-a-period', input: text })
    return z.NEVER
  })
const own = Object.fromEntries(
  indicators.flatMap(indicator => [
    [`${indicator}_source`, Source],
    [`${indicator}_period`, Period],
  ]),
) as Record<`${Indicator}_source`, typeof Source> & Record<`${Indicator}_period`, typeof Period>

/** A sector with its numbers. `source` and `period` are those of every number that names none of its own. */
export const SectorInput = z
  .object({
    sectorCode: SectorCode,
    ...values,
    source: Source,
    period: Period,
    ...own,
    note: Words(2_000),
    version: Version.optional(),
  })
  .superRefine((input, context) => {
    for (const indicator of indicators) {
      if (input[indicator] === undefined) continue
      for (const [part, code] of [
        ['source', 'figure-without-source'],
        ['period', 'figure-without-period'],
      ] as const) {
        const said = input[`${indicator}_${part}`] ?? input[part]
        if (said === undefined)
          context.addIssue({ code: 'custom', path: [indicator], message: code, input: input[indicator] })
      }
    }
  })
export type SectorInput = z.infer<typeof SectorInput>

/** The numbers of a sector, each with its own source and period or those of all. */
export function figuresOf(input: SectorInput): Figure[] {
  return indicators.flatMap(indicator => {
    const typed = input[indicator]
    const source = input[`${indicator}_source`] ?? input.source
    const period = input[`${indicator}_period`] ?? input.period
    if (typed === undefined || source === undefined || period === undefined) return []
    const value = typeof typed === 'number' ? typed : typed === 'yes' ? 1 : 0
    return [{ indicator, value, source, period }]
  })
}

export const VacancySource = z.object({
  name: z.string().min(1).max(200),
  pros: z.string().max(1_000).optional(),
  cons: z.string().max(1_000).optional(),
  quality: Score.optional(),
})
export type VacancySource = z.infer<typeof VacancySource>

const SourceLine = VacancySource.extend({ name: z.string().max(200).optional() })
/** Where vacancies of a sector are found; a line without a name is left out. */
export const VacancySourcesInput = z.object({ sources: z.array(SourceLine).max(20).default([]), version: Version })
export type VacancySourcesInput = z.infer<typeof VacancySourcesInput>

export const stakeholderKinds = ['primary', 'secondary'] as const
export const likelihoods = ['low', 'medium', 'high'] as const

export const StakeholderInput = z
  .object({
    employerId: z.uuid().optional(),
    label: Words(200),
    kind: z.enum(stakeholderKinds),
    stakes: z.string().max(5_000).default(''),
    contributions: Lines,
    risk: Words(1_000),
    riskLikelihood: z.enum(likelihoods).optional(),
    riskResponse: Words(1_000),
    headcount: z.number().int().min(0).max(1_000_000).optional(),
    headcountSource: Words(300),
    version: Version.optional(),
  })
  .superRefine((input, context) => {
    const problem = (path: string, message: string, found?: string) =>
      context.addIssue({ code: 'custom', path: [path], message, input: found })
    if (!input.employerId && !input.label) problem('label', 'employer-or-name')
    const { wrong } = readStakes(input.stakes)
    if (wrong !== null) problem('stakes', 'stake-without-sign', wrong)
    if (input.headcount !== undefined && !input.headcountSource) problem('headcountSource', 'figure-without-source')
  })
export type StakeholderInput = z.infer<typeof StakeholderInput>

const scores = { importance: Score, interest: Score, influence: Score, influenceReason: z.string().min(1).max(1_000) }

/** What one rater thinks; influence is never given without a reason. */
export const ScoreInput = z.object(scores)
export type ScoreInput = z.infer<typeof ScoreInput>

/** What the group agrees on, with a note on how it came to that. */
export const AgreedInput = z.object({ ...scores, agreedNote: z.string().min(1).max(1_000), version: Version })
export type AgreedInput = z.infer<typeof AgreedInput>

export const CellInput = z.object({
  stakeholderId: z.uuid(),
  stage: z.enum(stages),
  kind: z.enum(participationKinds),
  reason: Words(1_000),
  /** What this person saw in the cell, so that a choice in between is not lost. */
  seen: z.enum(participationKinds),
})
export type CellInput = z.infer<typeof CellInput>
