import type { Tx } from '~/platform/database.server'
import { SnapshotContent } from './snapshot'

export interface Snapshot {
  id: string
  clientId: string
  version: number
  content: SnapshotContent
  approvedOn: Date
  publishedAt: Date
}

export async function latestSnapshot(db: Tx, clientId: string): Promise<Snapshot | null> {
  const row = await db.profileSnapshot.findFirst({
    where: { clientId, withdrawnAt: null },
    orderBy: { version: 'desc' },
  })
  return row && { ...row, content: SnapshotContent.parse(row.content) }
}

export async function findSnapshot(db: Tx, id: string): Promise<Snapshot | null> {
  const row = await db.profileSnapshot.findUnique({ where: { id } })
  return row && { ...row, content: SnapshotContent.parse(row.content) }
}

export async function saveSnapshot(
  db: Tx,
  row: { id: string; networkId: string; clientId: string; publishedById: string; approvedOn: Date; publishedAt: Date },
  content: SnapshotContent,
): Promise<number> {
  const last = await db.profileSnapshot.findFirst({
    where: { clientId: row.clientId },
    orderBy: { version: 'desc' },
    select: { version: true },
  })
  const version = (last?.version ?? 0) + 1
  await db.profileSnapshot.createMany({ data: [{ ...row, version, content }] })
  return version
}
