import type { Tx } from '~/platform/database.server'

export async function saveContactFiles(
  db: Tx,
  networkId: string,
  contactMomentId: string,
  fileIds: readonly string[],
): Promise<void> {
  await db.contactMomentFile.createMany({ data: fileIds.map(fileId => ({ networkId, contactMomentId, fileId })) })
}

export function countContactFiles(db: Tx, contactMomentId: string): Promise<number> {
  return db.contactMomentFile.count({ where: { contactMomentId, removedAt: null } })
}

/** A file of a contact moment that stands, also when it was taken out of it. */
export function findContactFile(db: Tx, fileId: string) {
  return db.contactMomentFile.findFirst({
    where: { fileId, contactMoment: { withdrawnAt: null } },
    select: {
      fileId: true,
      removedAt: true,
      file: { select: { name: true } },
      contactMoment: { select: { id: true, employerId: true, membershipId: true } },
    },
  })
}

/** Takes a file out at a moment, or puts it back; false when it is so already. */
export async function saveRemoved(db: Tx, fileId: string, removedAt: Date | null): Promise<boolean> {
  const { count } = await db.contactMomentFile.updateMany({
    where: { fileId, removedAt: removedAt === null ? { not: null } : null },
    data: { removedAt },
  })
  return count === 1
}

/** Forgets files that were taken out, or whose moment was taken back, before a moment; their bytes go with the next upkeep. */
export async function forgetContactFiles(db: Tx, before: Date): Promise<number> {
  const old = await db.contactMomentFile.findMany({
    where: { OR: [{ removedAt: { lt: before } }, { contactMoment: { withdrawnAt: { lt: before } } }] },
    select: { fileId: true },
    take: 1_000,
  })
  const fileIds = old.map(one => one.fileId)
  await db.contactMomentFile.deleteMany({ where: { fileId: { in: fileIds } } })
  await db.storedFile.deleteMany({ where: { id: { in: fileIds } } })
  return fileIds.length
}
