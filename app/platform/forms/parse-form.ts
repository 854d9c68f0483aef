import { parse } from '@conform-to/react'
import { configureCoercion } from '@conform-to/zod/v4/future'
import type { z } from 'zod'
import { fail, ok, type Problem, type Result } from '../result'
import { problemsOf } from './zod-problems'

const yes = new Set(['on', 'true', 'yes', '1'])
const no = new Set(['off', 'false', 'no', '0'])

const { coerceFormValue } = configureCoercion({
  stripEmptyString: text => (text.trim() === '' ? undefined : text.trim()),
  type: {
    number: text => Number(text.trim().replace(',', '.')),
    boolean: text => {
      if (yes.has(text)) return true
      if (no.has(text)) return false
      throw new Error('neither yes nor no')
    },
  },
})

/**
 * Reads a form by a zod schema. Names like `contacts[0].email` become nested values; an empty text is undefined;
 * `12,5` is a number; `on`, `yes` and `true` are true. An unticked box is absent: `z.boolean().default(false)`.
 */
export function parseForm<S extends z.ZodType>(formData: FormData, schema: S): Result<z.output<S>> {
  const submission = parse<unknown, string[]>(formData, { resolve: value => ({ value }) })
  const checked = coerceFormValue(schema).safeParse(submission.payload, { reportInput: true })
  return checked.success ? ok(checked.data as z.output<S>) : fail(...problemsOf(checked.error))
}

/** The problems of a form, for checking in the browser before it is sent. */
export function checkForm(formData: FormData, schema: z.ZodType): Problem[] {
  const result = parseForm(formData, schema)
  return result.ok ? [] : result.problems
}
