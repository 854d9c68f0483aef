import { z } from 'zod'
import { fail, ok, problem, type Result } from '~/platform/result'

/** Steps of the participation ladder of the municipalities (VNG), from isolated (1) to paid work without support (6). */
export const participationSteps = [1, 2, 3, 4, 5, 6] as const
export type ParticipationStep = (typeof participationSteps)[number]

/** Kinds of service, target groups and languages are our own sample lists, not an official annex; the product says so. */
export const serviceKinds = [
  'wellbeing',
  'meeting',
  'money',
  'childcare',
  'language',
  'orientation',
  'volunteering',
  'training',
  'work_experience',
  'job_search',
  'job_support',
  'other',
] as const
export type ServiceKind = (typeof serviceKinds)[number]

/** A service for everyone serves each of the other groups. */
export const targetGroups = [
  'everyone',
  'migrant_women',
  'newcomers',
  'youth',
  'long_term',
  'disability',
  'low_literacy',
] as const
export type TargetGroup = (typeof targetGroups)[number]

export const serviceLanguages = [
  'nl',
  'en',
  'ar',
  'ti',
  'uk',
  'tr',
  'fa',
  'so',
  'fr',
  'es',
  'pl',
  'interpreter',
] as const
export type ServiceLanguage = (typeof serviceLanguages)[number]

export const placesPeriods = ['at_once', 'week', 'month', 'quarter', 'year'] as const
export type PlacesPeriod = (typeof placesPeriods)[number]

export const serviceCosts = ['free', 'paid', 'unknown'] as const
export type ServiceCost = (typeof serviceCosts)[number]

/** Towns on one line each, or with commas between them; each once, whatever its case. */
const Towns = z
  .string()
  .max(2_000)
  .default('')
  .transform(text => {
    const towns = text.split(/[\n,;]/).map(one => one.trim())
    return towns.filter((one, at) => one !== '' && towns.findIndex(other => townKey(other) === townKey(one)) === at)
  })
  .refine(towns => towns.length <= 50, 'services.too-many-towns')

/** What a town is compared by: without case, accents or double spaces, as the database's `norm`. */
export function townKey(town: string): string {
  return town.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ')
}

const text = (most: number) => z.string().max(most).optional()

/** A service as its form sends it. Either a member of the network provides it, or somebody who is named in words. */
export const ServiceInput = z
  .object({
    name: z.string().min(1).max(300),
    organisationId: z.uuid().optional(),
    providerName: text(300),
    kind: z.enum(serviceKinds),
    description: text(2_000),
    steps: z.array(z.number().int().min(1).max(6)).min(1, 'choose'),
    targetGroups: z.array(z.enum(targetGroups)).min(1, 'choose'),
    places: z.number().int().min(0).max(100_000).optional(),
    placesPer: z.enum(placesPeriods).default('at_once'),
    languages: z.array(z.enum(serviceLanguages)).default([]),
    cost: z.enum(serviceCosts),
    costAmount: z.number().min(0).max(1_000_000).optional(),
    costBy: text(300),
    access: text(2_000),
    waitingWeeks: z.number().int().min(0).max(520).optional(),
    startsOn: z.iso.date('not-a-date').optional(),
    endsOn: z.iso.date('not-a-date').optional(),
    towns: Towns,
    website: z
      .url({ protocol: /^https?$/, error: 'not-a-url' })
      .max(500)
      .optional(),
    version: z.number().int().min(1).optional(),
  })
  .superRefine((input, { addIssue }) => {
    const wrong = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message })
    if (!input.organisationId && !input.providerName) wrong('providerName', 'services.provider-missing')
    if (input.organisationId && input.providerName) wrong('providerName', 'services.provider-twice')
    if (input.startsOn && input.endsOn && input.endsOn < input.startsOn) wrong('endsOn', 'services.ends-before-start')
    if (input.cost !== 'paid' && (input.costAmount !== undefined || input.costBy))
      wrong('cost', 'services.cost-not-paid')
  })
export type ServiceInput = z.infer<typeof ServiceInput>

/** Fields of the form, in its order. */
export const serviceFields = [
  'name',
  'kind',
  'organisationId',
  'providerName',
  'description',
  'steps',
  'targetGroups',
  'places',
  'placesPer',
  'waitingWeeks',
  'languages',
  'cost',
  'costAmount',
  'costBy',
  'access',
  'towns',
  'startsOn',
  'endsOn',
  'website',
] as const
export type ServiceField = (typeof serviceFields)[number]

/** A service as its form holds it: towns as lines. */
export function asForm<S extends { towns: readonly string[] }>(service: S) {
  return { ...service, towns: service.towns.join('\n') }
}

/** The last day of a service as an act sends it; null when it sends none. */
export function readLastDay(sent: unknown): Result<string | null> {
  if (typeof sent !== 'string' || sent.trim() === '') return ok(null)
  const day = z.iso.date().safeParse(sent.trim())
  return day.success ? ok(day.data) : fail(problem('endsOn', 'not-a-date', sent.slice(0, 100)))
}
