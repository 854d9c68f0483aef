import { z } from 'zod'
import { Postcode } from '~/areas/employers/employer'

/** Kinds of places, from a first look to a job. */
export const vacancyKinds = [
  'orientation',
  'taster',
  'internship',
  'work_experience',
  'trial_placement',
  'participation',
  'bpv',
  'job',
] as const
export type VacancyKind = (typeof vacancyKinds)[number]

export const vacancyStatuses = ['open', 'hard_to_fill', 'expected', 'filled', 'closed'] as const
export type VacancyStatus = (typeof vacancyStatuses)[number]

/** What the list of places can be ordered by. */
export const vacancySorts = ['title', 'employer', 'seats', 'status'] as const
export type VacancySort = (typeof vacancySorts)[number]

/** Statuses in which somebody can still be proposed. */
export const openStatuses = ['open', 'hard_to_fill', 'expected'] as const satisfies readonly VacancyStatus[]

export const competenceNeeds = ['essential', 'learnable', 'nice'] as const
export type CompetenceNeed = (typeof competenceNeeds)[number]

/** Weight of a competence when none is given (file formats: essential 5, learnable 3, nice 1). */
export const defaultWeights: Readonly<Record<CompetenceNeed, number>> = { essential: 5, learnable: 3, nice: 1 }

export const vacancyDayParts = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].flatMap(day =>
  ['am', 'pm', 'ev'].map(part => `${day}_${part}`),
)

/** CEFR levels, for a language that is truly essential. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const

export const AskedCompetence = z.object({
  conceptUri: z.string().min(1).max(500),
  label: z.string().max(300).optional(),
  kind: z.enum(competenceNeeds),
  level: z.number().int().min(1).max(4),
  weight: z.number().min(0.001).max(100).optional(),
})
export type AskedCompetence = z.infer<typeof AskedCompetence>

export const VacancyInput = z
  .object({
    employerId: z.uuid('choose'),
    siteId: z.uuid().optional(),
    title: z.string().min(1).max(300),
    kind: z.enum(vacancyKinds),
    status: z.enum(openStatuses),
    occupationUri: z.string().max(500).optional(),
    hoursMin: z.number().int().min(0).max(60).optional(),
    hoursMax: z.number().int().min(0).max(60).optional(),
    postcode: Postcode.optional(),
    startDate: z.iso.date('not-a-date').optional(),
    endDate: z.iso.date('not-a-date').optional(),
    seats: z.number().int().min(1).max(1_000),
    mentorId: z.uuid().optional(),
    description: z.string().max(20_000).optional(),
    dayParts: z.array(z.string().refine(part => vacancyDayParts.includes(part), 'invalid')).default([]),
    languageLevel: z.enum(languageLevels).optional(),
    licence: z.string().max(50).optional(),
    competences: z.array(AskedCompetence).max(60).default([]),
    version: z.number().int().min(1).optional(),
  })
  .refine(input => input.hoursMin === undefined || input.hoursMax === undefined || input.hoursMax >= input.hoursMin, {
    path: ['hoursMax'],
    message: 'hours-wrong-way',
  })
  .refine(input => input.startDate === undefined || input.endDate === undefined || input.endDate >= input.startDate, {
    path: ['endDate'],
    message: 'before-start',
  })
export type VacancyInput = z.infer<typeof VacancyInput>

export type VacancyAct = 'close' | 'reopen' | 'fill'

/** What may happen to a place, as a table: act, from, to. */
const moves: Readonly<Record<VacancyAct, Readonly<Partial<Record<VacancyStatus, VacancyStatus>>>>> = {
  close: { open: 'closed', hard_to_fill: 'closed', expected: 'closed', filled: 'closed' },
  fill: { open: 'filled', hard_to_fill: 'filled', expected: 'filled' },
  reopen: { closed: 'open', filled: 'open' },
}

/** The status after an act, undefined when the act is not possible from here. */
export function statusAfter(status: string, act: VacancyAct): VacancyStatus | undefined {
  return (vacancyStatuses as readonly string[]).includes(status) ? moves[act][status as VacancyStatus] : undefined
}

/** Competences asked for twice. */
export function doubledUris(competences: readonly AskedCompetence[]): string[] {
  const seen = new Set<string>()
  return competences.map(one => one.conceptUri).filter(uri => seen.size === seen.add(uri).size)
}
