import { z } from 'zod'
import { optionalDay, optionalEmail, optionalPostcode, optionalText, optionalWhole } from './fields'

export const clientStatuses = ['intake', 'active', 'placed', 'paused', 'closed'] as const
export type ClientStatus = (typeof clientStatuses)[number]

/** Parts of the week: morning 8.00 to 12.30, afternoon 12.30 to 17.30, evening 17.30 to 22.00. */
export const dayParts = ['am', 'pm', 'ev'] as const
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type WeekPart = `${(typeof weekDays)[number]}_${(typeof dayParts)[number]}`
export const weekParts = weekDays.flatMap(day => dayParts.map(part => `${day}_${part}` as WeekPart))

export const NewClientInput = z.object({
  firstName: z.string().trim().min(1).max(100),
  lastName: optionalText(100),
  email: optionalEmail,
  postcode: optionalPostcode,
})
export type NewClientInput = z.infer<typeof NewClientInput>

export const ClientCoreInput = z
  .object({
    firstName: z.string().trim().min(1).max(100),
    lastName: optionalText(100),
    birthDate: optionalDay,
    email: optionalEmail,
    phone: optionalText(40),
    street: optionalText(200),
    houseNumber: optionalText(20),
    postcode: optionalPostcode,
    city: optionalText(100),
    hoursMin: optionalWhole(0, 60),
    hoursMax: optionalWhole(0, 60),
    maxTravelKm: optionalWhole(0, 500),
    dayParts: z.array(z.enum(weekParts as [WeekPart, ...WeekPart[]])).default([]),
    availableFrom: optionalDay,
  })
  .refine(core => core.hoursMin === null || core.hoursMax === null || core.hoursMin <= core.hoursMax, {
    path: ['hoursMax'],
    message: 'too-small',
  })
export type ClientCoreInput = z.infer<typeof ClientCoreInput>

export const GuidanceInput = z.object({
  kind: z.enum(['goal', 'note', 'progress']),
  body: z.string().trim().min(1).max(10_000),
})
export type GuidanceInput = z.infer<typeof GuidanceInput>

export const specialKinds = ['barrier', 'functional_need', 'background', 'residence', 'debts'] as const

export const SpecialInput = z.object({
  kind: z.enum(specialKinds),
  body: z.string().trim().min(1).max(10_000),
  purpose: z.string().trim().min(1).max(500),
  expiresOn: z.iso.date(),
})
export type SpecialInput = z.infer<typeof SpecialInput>
