import type { Tx } from '~/platform/database.server'
import { jobFormInstrument, TemplateChanges } from './own-template'

export interface StoredChanges {
  version: number
  changes: TemplateChanges
  createdAt: Date
}

const shown = { version: true, content: true, createdAt: true } as const

/** The network's version in use; null while it uses the product's form as it is. */
export async function findCurrentChanges(db: Tx): Promise<StoredChanges | null> {
  const row = await db.template.findFirst({
    where: { instrument: jobFormInstrument, status: 'active' },
    select: shown,
    orderBy: { version: 'desc' },
  })
  return row && stored(row)
}

export async function findChanges(db: Tx, version: number): Promise<StoredChanges | null> {
  const row = await db.template.findFirst({ where: { instrument: jobFormInstrument, version }, select: shown })
  return row && stored(row)
}

/** Every version that the network made, the newest first. */
export async function listChanges(db: Tx, take = 50): Promise<StoredChanges[]> {
  const rows = await db.template.findMany({
    where: { instrument: jobFormInstrument },
    select: shown,
    orderBy: { version: 'desc' },
    take,
  })
  return rows.map(stored)
}

function stored(row: { version: number; content: unknown; createdAt: Date }): StoredChanges {
  return { version: row.version, createdAt: row.createdAt, changes: TemplateChanges.parse(row.content) }
}

/** Keeps a new version and takes the former out of use; false when somebody else made the same number. */
export async function saveChanges(
  db: Tx,
  row: { id: string; networkId: string; version: number; changes: TemplateChanges },
  now: Date,
): Promise<boolean> {
  const { changes, ...keys } = row
  const { count } = await db.template.createMany({
    data: [
      {
        ...keys,
        instrument: jobFormInstrument,
        locale: 'nl',
        content: changes,
        provenance: changes.provenance,
        status: 'active',
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  })
  if (count !== 1) return false
  await db.template.updateMany({
    where: { instrument: jobFormInstrument, status: 'active', id: { not: row.id } },
    data: { status: 'retired' },
  })
  return true
}
