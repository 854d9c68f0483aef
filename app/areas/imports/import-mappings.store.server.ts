import { createHash } from 'node:crypto'
import type { Tx } from '~/platform/database.server'
import type { ColumnMapping, FileColumn, FileHeader } from './column-mapping'

/** Files of one kind with the same set of headers, in whatever order. */
export interface MappingKey {
  networkId: string
  kind: string
  headersDigest: string
}

export function mappingKey(networkId: string, kind: string, columns: readonly Pick<FileColumn, 'key'>[]): MappingKey {
  const keys = columns.map(one => one.key).sort()
  return { networkId, kind, headersDigest: createHash('sha256').update(JSON.stringify(keys)).digest('hex') }
}

/** The mapping that the network remembers for these headers. */
export async function findMapping(db: Tx, key: MappingKey): Promise<ColumnMapping | null> {
  const found = await db.importMapping.findUnique({
    where: { networkId_kind_headersDigest: key },
    select: { columns: true },
  })
  return (found?.columns as unknown as ColumnMapping | undefined) ?? null
}

export async function saveMapping(
  db: Tx,
  key: MappingKey,
  mapping: ColumnMapping,
  by: { changedById: string; changedAt: Date },
): Promise<void> {
  const fields = { ...by, columns: mapping as unknown as object }
  await db.importMapping.upsert({
    where: { networkId_kind_headersDigest: key },
    create: { ...key, ...fields },
    update: fields,
  })
}

/** The header that is kept with a file, when it differs from ours. */
export async function findHeader(db: Tx, runId: string): Promise<FileHeader | null> {
  const run = await db.importRun.findUnique({ where: { id: runId }, select: { header: true } })
  return (run?.header as unknown as FileHeader | null | undefined) ?? null
}

export async function saveHeader(db: Tx, runId: string, header: FileHeader): Promise<void> {
  await db.importRun.updateMany({ where: { id: runId }, data: { header: header as unknown as object } })
}
