import { z } from 'zod'

export type FieldKind = 'text' | 'long' | 'date' | 'time' | 'number' | 'choice' | 'yes_no' | 'lines' | 'rows' | 'email'

/** What a form or a printed sheet must know of a field. */
export interface FieldMeta {
  kind: FieldKind
  unit?: 'hours' | 'hours_a_week' | 'days' | 'percent' | 'euro' | 'months' | 'minutes'
  /** Name of the list of words in the locale files (`placements.choices.<choices>`). */
  choices?: string
  options?: readonly string[]
}

function meta<T extends z.ZodType>(schema: T, value: FieldMeta): T {
  return schema.meta({ field: value })
}

export const text = (max = 200) => meta(z.string().trim().max(max).default(''), { kind: 'text' })

export const long = (max = 2000) => meta(z.string().trim().max(max).default(''), { kind: 'long' })

/** A day as yyyy-mm-dd, or empty. */
export const date = () => meta(z.union([z.literal(''), z.iso.date()]).default(''), { kind: 'date' })

/** A time of day as hh:mm, or empty. */
export const time = () =>
  meta(
    z
      .string()
      .regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/)
      .default(''),
    { kind: 'time' },
  )

export const email = () => meta(z.union([z.literal(''), z.email()]).default(''), { kind: 'email' })

export const number = (unit: NonNullable<FieldMeta['unit']> | undefined, min: number, max: number) =>
  meta(z.number().min(min).max(max).nullable().default(null), { kind: 'number', unit })

export const yesNo = () => meta(z.boolean().nullable().default(null), { kind: 'yes_no' })

export const choice = <const T extends readonly [string, ...string[]]>(choices: string, options: T) =>
  meta(z.enum(options).nullable().default(null), { kind: 'choice', choices, options })

export const lines = (max = 20) =>
  meta(z.array(z.string().trim().min(1).max(500)).max(max).default([]), { kind: 'lines' })

export const rows = <T extends z.ZodRawShape>(shape: T, max = 30) =>
  meta(z.array(z.object(shape)).max(max).default([]), { kind: 'rows' })

/** A group of fields that is present, with empty fields, when nothing was filled in. */
export const group = <T extends z.ZodRawShape>(shape: T) => z.object(shape).prefault({} as never)

/** A string that follows a pattern or is empty. */
export const pattern = (form: RegExp) =>
  meta(
    z
      .string()
      .trim()
      .refine(value => value === '' || form.test(value), { message: 'pattern' })
      .default(''),
    { kind: 'text' },
  )
