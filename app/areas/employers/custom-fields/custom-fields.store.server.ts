import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'
import type { CustomField, FieldKind, FieldOption, FieldOwner } from './custom-field'

const shown = {
  id: true,
  key: true,
  kind: true,
  labelNl: true,
  labelEn: true,
  helpNl: true,
  helpEn: true,
  options: true,
  isRequired: true,
  shownToFirm: true,
  place: true,
  version: true,
  archivedAt: true,
  belongsTo: true,
} as const

export interface KeptField extends CustomField {
  place: number
  version: number
  archivedAt: Date | null
}

function asField(row: Prisma.CustomFieldGetPayload<{ select: typeof shown }>): KeptField {
  return {
    ...row,
    kind: row.kind as FieldKind,
    belongsTo: row.belongsTo as FieldOwner,
    options: row.options as unknown as FieldOption[],
  }
}

/** The fields in use of employers or of contacts, in the network's order; behind row-level security a firm's people see only what is shown to them. */
export async function listFields(db: Tx, belongsTo: FieldOwner = 'employer'): Promise<KeptField[]> {
  const rows = await db.customField.findMany({
    where: { archivedAt: null, belongsTo },
    select: shown,
    orderBy: [{ place: 'asc' }, { id: 'asc' }],
  })
  return rows.map(asField)
}

/** All fields in use, those of employers first. */
export async function listFieldsInUse(db: Tx): Promise<KeptField[]> {
  const rows = await db.customField.findMany({
    where: { archivedAt: null },
    select: shown,
    orderBy: [{ belongsTo: 'desc' }, { place: 'asc' }, { id: 'asc' }],
  })
  return rows.map(asField)
}

export async function listAllFields(db: Tx): Promise<KeptField[]> {
  const rows = await db.customField.findMany({ select: shown, orderBy: [{ place: 'asc' }, { id: 'asc' }] })
  return rows.map(asField)
}

export async function findField(db: Tx, id: string): Promise<KeptField | null> {
  const row = await db.customField.findUnique({ where: { id }, select: shown })
  return row && asField(row)
}

type FieldFacts = Omit<CustomField, 'id' | 'key'>

export async function saveNewField(
  db: Tx,
  field: FieldFacts & { id: string; networkId: string; key: string; place: number },
  now: Date,
): Promise<void> {
  const options = field.options as unknown as Prisma.InputJsonValue
  await db.customField.createMany({ data: [{ ...field, options, createdAt: now, updatedAt: now }] })
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveField(
  db: Tx,
  id: string,
  version: number,
  change: Partial<FieldFacts> & { archivedAt?: Date | null },
  now: Date,
): Promise<boolean> {
  const options = change.options as unknown as Prisma.InputJsonValue | undefined
  const saved = await db.customField.updateMany({
    where: { id, version },
    data: { ...change, options, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

export async function savePlaces(db: Tx, ids: readonly string[], now: Date): Promise<void> {
  for (const [place, id] of ids.entries()) {
    await db.customField.updateMany({ where: { id, place: { not: place } }, data: { place, updatedAt: now } })
  }
}

/** How many employers or contacts have a value in each field. */
export async function countUse(db: Tx): Promise<Map<string, number>> {
  const first = { by: ['fieldId' as const], where: { place: 0 }, _count: { _all: true as const } }
  const rows = [...(await db.employerFieldValue.groupBy(first)), ...(await db.contactFieldValue.groupBy(first))]
  return new Map(rows.map(row => [row.fieldId, row._count._all]))
}

export async function isFieldUsed(db: Tx, fieldId: string): Promise<boolean> {
  const any = { where: { fieldId }, select: { place: true } }
  return (await db.employerFieldValue.findFirst(any)) !== null || (await db.contactFieldValue.findFirst(any)) !== null
}

/** Which of these choices somebody has. */
export async function usedOptions(db: Tx, fieldId: string, values: readonly string[]): Promise<string[]> {
  const used = {
    where: { fieldId, word: { in: [...values] } },
    select: { word: true },
    distinct: ['word' as const],
  }
  const rows = [...(await db.employerFieldValue.findMany(used)), ...(await db.contactFieldValue.findMany(used))]
  return rows.flatMap(row => (row.word === null ? [] : [row.word]))
}
