import { problemsOf } from '~/platform/forms/zod-problems'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import type { CustomField } from '../custom-fields/custom-field'
import { readValues, type FieldValue } from '../custom-fields/field-value'
import { BulkFields, bulkFieldNames, clearable, ownName, type BulkChange, type OwnName } from './bulk-change'
import { clearName, clearWord, setName } from './bulk-form'

const textsOf = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap(text => (typeof text === 'string' && text.trim() !== '' ? [text.trim()] : []))

/**
 * Reads what many employers are to become: a field that is left open is not changed, the word or the box makes it empty. A
 * problem has the name of the form's field as its path, and says what was found.
 */
export function readBulkChange(form: FormData, own: readonly CustomField[]): Result<BulkChange> {
  const problems: Problem[] = []
  const wanted: Record<string, unknown> = {}
  const emptied = (field: string, texts: readonly string[]): boolean => {
    const isTicked = form.has(clearName(field))
    if (isTicked && texts.length > 0) problems.push(problem(setName(field), 'bulk-both', texts.join(', ')))
    return isTicked || (texts.length === 1 && texts[0] === clearWord)
  }
  for (const field of bulkFieldNames) {
    const texts = textsOf(form, setName(field))
    if (clearable.includes(field) && emptied(field, texts)) wanted[field] = null
    else if (texts.length > 0) wanted[field] = texts[0]
  }
  const ours = BulkFields.safeParse(wanted)
  if (!ours.success)
    problems.push(
      ...problemsOf(ours.error).map(one => ({
        ...one,
        path: setName(one.path),
        found: one.found ?? String(wanted[one.path]),
      })),
    )
  const values: Record<OwnName, FieldValue | null> = {}
  for (const field of own) {
    const name = ownName(field.key)
    const texts = textsOf(form, setName(name))
    if (emptied(name, texts)) {
      if (field.isRequired) problems.push(problem(setName(name), 'bulk-required'))
      values[name] = null
    } else if (texts.length > 0) {
      const read = readValues([field], { [field.key]: texts })
      if (read.ok) values[name] = read.value[field.key] ?? null
      else problems.push(...read.problems.map(one => ({ ...one, path: setName(one.path) })))
    }
  }
  if (problems.length > 0) return fail(...problems)
  return ok({ ...(ours.success ? ours.data : {}), ...values })
}
