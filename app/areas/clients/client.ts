import { z } from 'zod'

export const clientStatuses = ['intake', 'active', 'placed', 'paused', 'closed'] as const
export type ClientStatus = (typeof clientStatuses)[number]

/** Parts of the week: morning 8.00 to 12.30, afternoon 12.30 to 17.30, evening 17.30 to 22.00. */
export const dayParts = ['am', 'pm', 'ev'] as const
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type WeekPart = `${(typeof weekDays)[number]}_${(typeof dayParts)[number]}`
export const weekParts = weekDays.flatMap(day => dayParts.map(part => `${day}_${part}` as WeekPart))

const emptyToNull = (value: unknown) => (value === '' || value === undefined ? null : value)
const text = (max: number) => z.preprocess(emptyToNull, z.string().trim().max(max).nullable())
const number = (min: number, max: number) =>
  z.preprocess(emptyToNull, z.coerce.number().int().min(min).max(max).nullable())
const day = z.preprocess(emptyToNull, z.iso.date().nullable())

/** Dutch postcode, written `1234 AB`; stored `1234AB`. */
export const Postcode = z.preprocess(
  value => (typeof value === 'string' && value !== '' ? value.replace(/\s/g, '').toUpperCase() : null),
  z
    .string()
    .regex(/^[1-9][0-9]{3}[A-Z]{2}$/)
    .nullable(),
)

export const NewClientInput = z.object({
  firstName: z.string().trim().min(1).max(100),
  lastName: text(100),
  email: z.preprocess(emptyToNull, z.email().max(200).nullable()),
  postcode: Postcode,
})
export type NewClientInput = z.infer<typeof NewClientInput>

export const ClientCoreInput = z
  .object({
    firstName: z.string().trim().min(1).max(100),
    lastName: text(100),
    birthDate: day,
    email: z.preprocess(emptyToNull, z.email().max(200).nullable()),
    phone: text(40),
    street: text(200),
    houseNumber: text(20),
    postcode: Postcode,
    city: text(100),
    hoursMin: number(0, 60),
    hoursMax: number(0, 60),
    maxTravelKm: number(0, 500),
    dayParts: z.array(z.enum(weekParts as [WeekPart, ...WeekPart[]])).default([]),
    availableFrom: day,
  })
  .refine(core => core.hoursMin === null || core.hoursMax === null || core.hoursMin <= core.hoursMax, {
    path: ['hoursMax'],
    message: 'notBefore',
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
