import { parse } from '@conform-to/react'
import { configureCoercion } from '@conform-to/zod/v4/future'
import type { z } from 'zod'
import { fail, ok, problem, type Problem, type Result } from '../result'
import { pathOf } from './form-reply'
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
  const unreadable = unreadableTexts(formData)
  if (unreadable.length > 0) return fail(...unreadable)
  const submission = parse<unknown, string[]>(formData, { resolve: value => ({ value }) })
  const checked = coerceFormValue(schema).safeParse(submission.payload, { reportInput: true })
  return checked.success ? ok(checked.data as z.output<S>) : fail(...problemsOf(checked.error))
}

/** Texts that no database keeps: with a null byte or half a pair of surrogates in them. */
function unreadableTexts(formData: FormData): Problem[] {
  return [...formData.entries()].flatMap(([name, value]) =>
    typeof value === 'string' && (value.includes('\0') || /\p{Surrogate}/u.test(value))
      ? [problem(pathOf(name), 'unreadable-text', value.replaceAll('\0', '\ufffd').slice(0, 100))]
      : [],
  )
}

/** The problems of a form, for checking in the browser before it is sent. */
export function checkForm(formData: FormData, schema: z.ZodType): Problem[] {
  const result = parseForm(formData, schema)
  return result.ok ? [] : result.problems
}
