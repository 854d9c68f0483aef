import type { AgreementContent, AgreementGroup } from './agreement-content'
import { agreementFields, valueAt, type AgreementField } from './field-list'
import type { FieldMeta } from './agreement-fields/field-kinds'

/** Set by the product: a form shows them, but does not change them. */
const fixedPaths: readonly string[] = [
  'heading.type',
  'heading.number',
  'heading.version',
  'heading.templateVersion',
  'annexes.amends',
  'annexes.amendments',
]

const mostRows = 40

export function isFixed(field: AgreementField): boolean {
  return fixedPaths.includes(field.path)
}

export function fieldsOfGroup(group: AgreementGroup): AgreementField[] {
  return agreementFields.filter(field => field.group === group)
}

/** The name of a field in the form of its group: its path without the group. */
export function formName(field: AgreementField): string {
  return field.path.slice(field.group.length + 1)
}

/**
 * The group as a form sent it. Lines are one per line; rows are `name[0].column` and one without any answer is left out; an
 * answer that is no number stays NaN for the schema to refuse.
 */
export function groupValueOf(
  group: AgreementGroup,
  answer: (name: string) => string | undefined,
  before: AgreementContent,
): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const field of fieldsOfGroup(group)) {
    const name = formName(field)
    const given = isFixed(field) ? valueAt(before, field.path) : fieldValue(field, name, answer)
    const [part, leaf] = name.includes('.') ? name.split('.', 2) : [undefined, name]
    if (part === undefined) value[leaf as string] = given
    else value[part] = { ...(value[part] as object | undefined), [leaf as string]: given }
  }
  return value
}

/** What a form says of one field, under a name of the form's choice. */
export function fieldValue(field: AgreementField, name: string, answer: (name: string) => string | undefined): unknown {
  if (field.kind === 'lines') return linesOf(answer(name))
  if (field.kind !== 'rows') return single(field, answer(name))
  const rows = Array.from({ length: mostRows }, (_, index) =>
    field.columns.map(column => [column, answer(`${name}[${index}].${column.name}`)] as const),
  )
  return rows
    .filter(row => row.some(([, text]) => (text ?? '').trim() !== ''))
    .map(row => Object.fromEntries(row.map(([column, text]) => [column.name, single(column.meta, text)])))
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)
}

function single(meta: FieldMeta, given: string | undefined): unknown {
  const text = (given ?? '').trim()
  if (meta.kind === 'number') return text === '' ? null : Number(text.replace(',', '.'))
  if (meta.kind === 'yes_no') return text === '' ? null : text === 'yes'
  if (meta.kind === 'choice') return text === '' ? null : text
  return text
}
