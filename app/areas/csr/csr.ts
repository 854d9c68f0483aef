import { z } from 'zod'

export const csrLevels = ['individual', 'organisation', 'network'] as const
export const csrStatuses = ['idea', 'running', 'done', 'stopped'] as const
export type CsrStatus = (typeof csrStatuses)[number]
/** Themes and motives are our own sample list, not an official one; the product says so. */
export const csrThemes = ['inclusive_work', 'learning', 'health', 'environment', 'neighbourhood', 'innovation'] as const
export const csrMotives = ['conviction', 'staff', 'customers', 'tender', 'image', 'region'] as const
export const csrPolicies = ['diversity', 'sustainability', 'social_purchasing', 'volunteering', 'reporting'] as const
/** Steps of the PSO ladder; `none` when the employer is not on it. */
export const psoLevels = ['none', 'aspirant', 'basis', '1', '2', '3'] as const
export const csrSorts = ['title', 'organisation'] as const
export type CsrSort = (typeof csrSorts)[number]

/** One entry on each line; empty lines are left out. */
const Lines = z
  .string()
  .max(5_000)
  .default('')
  .transform(text =>
    text
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
  )
const Places = z.number().int().min(0).max(100_000).default(0)

/** An initiative with its joint plan (design: E13). Without an employer the organisation is named in words. */
export const InitiativeInput = z
  .object({
    employerId: z.uuid().optional(),
    organisation: z.string().max(300).optional(),
    title: z.string().min(1).max(300),
    theme: z.enum(csrThemes),
    level: z.enum(csrLevels),
    source: z.string().max(500).optional(),
    status: z.enum(csrStatuses),
    partners: Lines,
    clientGoal: z.string().max(2_000).optional(),
    csrGoal: z.string().max(2_000).optional(),
    placesWanted: Places,
    placesRealised: Places,
    supporters: Lines,
    organisationForm: z.string().max(300).optional(),
    kpis: Lines,
    budget: z.number().min(0).max(1_000_000_000).optional(),
    shared: z.boolean().default(false),
    version: z.number().int().min(1).optional(),
  })
  .refine(input => input.employerId !== undefined || input.organisation !== undefined, {
    path: ['organisation'],
    message: 'employer-or-organisation',
  })
export type InitiativeInput = z.infer<typeof InitiativeInput>

export const ProfileInput = z.object({
  motives: z.array(z.enum(csrMotives)).default([]),
  psoLevel: z.enum(psoLevels),
  sroiDuty: z.boolean().default(false),
  policies: z.array(z.enum(csrPolicies)).default([]),
  version: z.number().int().min(1).optional(),
})
export type ProfileInput = z.infer<typeof ProfileInput>

/** An initiative is linked to clients when its plan says what they progress in, asks places for them, or has places already. */
export function isLinkedToClients(plan: { clientGoal: string | null; placesWanted: number; places: number }): boolean {
  return Boolean(plan.clientGoal) || plan.placesWanted > 0 || plan.places > 0
}

/** Share of the wanted places that is there, 0 and up; null when none is wanted. */
export function shareRealised(plan: { placesWanted: number; placesRealised: number }): number | null {
  return plan.placesWanted === 0 ? null : plan.placesRealised / plan.placesWanted
}
