import { z } from 'zod'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import type { CustomField } from './custom-field'

/** A value of a field: text, number, day (`2026-11-23`), value of a choice, values of several, yes or no. */
export type FieldValue = string | number | boolean | string[]

/** Values by key of the field; null where there is none. */
export type FieldValues = Readonly<Record<string, FieldValue | null>>

/** What was typed, by key of the field. */
export type TypedFields = Readonly<Record<string, readonly string[]>>

export const longestText = 500

const schemas = {
  text: () => z.string().max(longestText),
  number: () =>
    z
      .string()
      .regex(/^-?\d{1,12}([.,]\d{1,6})?$/, 'not-a-number')
      .transform(text => Number(text.replace(',', '.'))),
  date: () => z.iso.date('not-a-date').refine(day => day >= '1800-01-01' && day <= '2999-12-31', 'not-a-date'),
  choice: (field: CustomField) => oneOf(field),
  several: (field: CustomField) => z.array(oneOf(field)).transform(values => [...new Set(values)]),
  yes_no: () => z.enum(['yes', 'no']).transform(word => word === 'yes'),
} as const

function oneOf({ options }: CustomField) {
  return z.enum(options.map(option => option.value))
}

/** The zod schema of a field's value, built from its definition; the input is what a form sends. */
export function valueSchema(field: CustomField): z.ZodType<FieldValue> {
  return schemas[field.kind](field) as z.ZodType<FieldValue>
}

/** Reads what was typed into these fields; a problem has the path `fields.<key>`, says what was found and what is right. */
export function readValues(fields: readonly CustomField[], typed: TypedFields): Result<FieldValues> {
  const problems: Problem[] = []
  const values: Record<string, FieldValue | null> = {}
  for (const field of fields) {
    const texts = (typed[field.key] ?? []).map(text => text.trim()).filter(text => text !== '')
    const path = `fields.${field.key}`
    const found = texts.join(', ').slice(0, 100)
    values[field.key] = null
    if (texts.length === 0) {
      if (field.isRequired) problems.push(problem(path, field.kind === 'text' ? 'required' : 'choose'))
      continue
    }
    const read = valueSchema(field).safeParse(field.kind === 'several' ? texts : texts[0])
    if (read.success) values[field.key] = read.data
    else problems.push(wrong(path, field, found))
  }
  return problems.length > 0 ? fail(...problems) : ok(values)
}

function wrong(path: string, field: CustomField, found: string): Problem {
  switch (field.kind) {
    case 'text':
      return problem(path, 'too-long', found, String(longestText))
    case 'number':
      return problem(path, 'not-a-number', found)
    case 'date':
      return problem(path, 'not-a-date', found)
    default:
      return problem(path, 'invalid-value', found, field.options.map(option => option.nl).join(', ') || 'ja, nee')
  }
}

/** The texts of a form's own fields: what is sent as `fields.<key>`. */
export function typedFields(form: FormData): TypedFields {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of form.entries()) {
    const key = /^fields\.([a-z][a-z0-9_]{0,39})$/.exec(name)?.[1]
    if (key !== undefined && typeof value === 'string') (typed[key] ??= []).push(value)
  }
  return typed
}

/** A value as a form shows it. */
export function typedText(value: FieldValue | null | undefined): string | undefined {
  if (value === null || value === undefined || Array.isArray(value)) return undefined
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value).replace('.', typeof value === 'number' ? ',' : '.')
}

/** One row of the table of values. */
export interface ValueRow {
  place: number
  word: string | null
  number: number | null
  day: Date | null
}

export function rowsOfValue(kind: CustomField['kind'], value: FieldValue | null): ValueRow[] {
  if (value === null) return []
  const none = { place: 0, word: null, number: null, day: null }
  if (Array.isArray(value)) return value.map((word, place) => ({ ...none, place, word }))
  if (typeof value === 'number') return [{ ...none, number: value }]
  if (typeof value === 'boolean') return [{ ...none, word: value ? 'yes' : 'no' }]
  return [kind === 'date' ? { ...none, day: new Date(value) } : { ...none, word: value }]
}

export function valueOfRows(kind: CustomField['kind'], rows: readonly ValueRow[]): FieldValue | null {
  const [first] = rows
  if (!first) return null
  if (kind === 'several') return rows.flatMap(row => (row.word === null ? [] : [row.word]))
  if (first.number !== null) return first.number
  if (first.day !== null) return first.day.toISOString().slice(0, 10)
  return kind === 'yes_no' ? first.word === 'yes' : first.word
}
