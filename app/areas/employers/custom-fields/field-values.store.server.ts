import type { Tx } from '~/platform/database.server'
import type { CustomField } from './custom-field'
import { rowsOfValue, valueOfRows, type FieldValues, type ValueRow } from './field-value'

type Known = Pick<CustomField, 'id' | 'key' | 'kind'>

/** The values of some employers in these fields, by employer. */
export async function findValues(
  db: Tx,
  fields: readonly Known[],
  employerIds: readonly string[],
): Promise<Map<string, FieldValues>> {
  if (fields.length === 0 || employerIds.length === 0) return new Map()
  const rows = await db.employerFieldValue.findMany({
    where: { employerId: { in: [...employerIds] }, fieldId: { in: fields.map(field => field.id) } },
    select: { employerId: true, fieldId: true, place: true, word: true, number: true, day: true },
    orderBy: [{ employerId: 'asc' }, { fieldId: 'asc' }, { place: 'asc' }],
  })
  return byOwner(
    fields,
    rows.map(({ employerId, ...row }) => ({ ...row, ownerId: employerId })),
  )
}

/** The values of some contacts in these fields, by contact. */
export async function findContactValues(
  db: Tx,
  fields: readonly Known[],
  contactIds: readonly string[],
): Promise<Map<string, FieldValues>> {
  if (fields.length === 0 || contactIds.length === 0) return new Map()
  const rows = await db.contactFieldValue.findMany({
    where: { contactId: { in: [...contactIds] }, fieldId: { in: fields.map(field => field.id) } },
    select: { contactId: true, fieldId: true, place: true, word: true, number: true, day: true },
    orderBy: [{ contactId: 'asc' }, { fieldId: 'asc' }, { place: 'asc' }],
  })
  return byOwner(
    fields,
    rows.map(({ contactId, ...row }) => ({ ...row, ownerId: contactId })),
  )
}

function byOwner(
  fields: readonly Known[],
  rows: readonly (ValueRow & { ownerId: string; fieldId: string })[],
): Map<string, FieldValues> {
  const owners = new Map<string, Map<string, ValueRow[]>>()
  for (const { ownerId, fieldId, ...row } of rows) {
    const own = owners.get(ownerId) ?? new Map<string, ValueRow[]>()
    owners.set(ownerId, own.set(fieldId, [...(own.get(fieldId) ?? []), row]))
  }
  const valuesOf = (own: Map<string, ValueRow[]>): FieldValues =>
    Object.fromEntries(fields.map(field => [field.key, valueOfRows(field.kind, own.get(field.id) ?? [])]))
  return new Map([...owners].map(([id, own]) => [id, valuesOf(own)]))
}

/** Puts the values of one employer in place of what was there, for the fields that `values` names. */
export async function saveValues(
  db: Tx,
  of: { networkId: string; employerId: string },
  fields: readonly Known[],
  values: FieldValues,
): Promise<void> {
  const named = fields.filter(field => Object.hasOwn(values, field.key))
  if (named.length === 0) return
  await db.employerFieldValue.deleteMany({
    where: { employerId: of.employerId, fieldId: { in: named.map(field => field.id) } },
  })
  const data = named.flatMap(field =>
    rowsOfValue(field.kind, values[field.key] ?? null).map(row => ({ ...of, fieldId: field.id, ...row })),
  )
  if (data.length > 0) await db.employerFieldValue.createMany({ data })
}

/** Puts the values of one contact in place of what was there, for the fields that `values` names. */
export async function saveContactValues(
  db: Tx,
  of: { networkId: string; contactId: string },
  fields: readonly Known[],
  values: FieldValues,
): Promise<void> {
  const named = fields.filter(field => Object.hasOwn(values, field.key))
  if (named.length === 0) return
  await db.contactFieldValue.deleteMany({
    where: { contactId: of.contactId, fieldId: { in: named.map(field => field.id) } },
  })
  const data = named.flatMap(field =>
    rowsOfValue(field.kind, values[field.key] ?? null).map(row => ({ ...of, fieldId: field.id, ...row })),
  )
  if (data.length > 0) await db.contactFieldValue.createMany({ data })
}
