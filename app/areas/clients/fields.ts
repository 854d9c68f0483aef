import { z } from 'zod'

/** Fields of forms that may stay empty: an empty text, a missing value and null are all null. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform(value => value || null)

export const optionalWhole = (min: number, max: number) =>
  z
    .number()
    .int()
    .min(min)
    .max(max)
    .nullish()
    .transform(value => value ?? null)

export const optionalDay = z.iso
  .date()
  .nullish()
  .transform(value => value || null)

export const optionalEmail = z
  .email()
  .max(200)
  .nullish()
  .transform(value => value?.toLowerCase() ?? null)

export const optionalId = z
  .uuid()
  .nullish()
  .transform(value => value || null)

/** Dutch postcode, written `1234 AB`; stored `1234AB`. */
export const optionalPostcode = z
  .string()
  .transform(value => value.replace(/\s/g, '').toUpperCase())
  .pipe(z.string().regex(/^[1-9][0-9]{3}[A-Z]{2}$/, 'not-a-postcode'))
  .nullish()
  .transform(value => value ?? null)
