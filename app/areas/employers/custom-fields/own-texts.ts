import type { CustomField } from './custom-field'
import { readValues, typedText, type FieldValue, type FieldValues, type TypedFields } from './field-value'

/** The names of own fields in a form. */
export function ownNames(fields: readonly Pick<CustomField, 'key'>[]): string[] {
  return fields.map(field => `fields.${field.key}`)
}

/** Values of own fields as a form sends them, by `fields.<key>`: what two editors are compared by. */
export function ownTexts(
  fields: readonly Pick<CustomField, 'key'>[],
  values: FieldValues,
): Record<string, string | string[]> {
  return Object.fromEntries(fields.map(field => [`fields.${field.key}`, formText(values[field.key] ?? null)]))
}

/** What somebody typed into own fields, written as it would be kept, so that `2.5` and `2,5` are no difference. */
export function typedOwnTexts(fields: readonly CustomField[], typed: TypedFields): Record<string, string | string[]> {
  return Object.fromEntries(
    fields.map(field => {
      const read = readValues([{ ...field, isRequired: false }], typed)
      const text = read.ok ? formText(read.value[field.key] ?? null) : (typed[field.key] ?? []).join(', ')
      return [`fields.${field.key}`, text]
    }),
  )
}

function formText(value: FieldValue | null): string | string[] {
  return Array.isArray(value) ? [...value].sort() : (typedText(value) ?? '')
}
