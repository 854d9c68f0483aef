import type { Prisma } from '~/platform/prisma/client'
import type { Tx } from '~/platform/database.server'

export async function saveShare(db: Tx, row: Prisma.ClientShareCreateManyInput): Promise<void> {
  await db.clientShare.createMany({ data: [row] })
}

export function findShare(db: Tx, id: string) {
  return db.clientShare.findUnique({ where: { id } })
}

export function listShares(db: Tx, clientId: string) {
  return db.clientShare.findMany({
    where: { clientId },
    include: {
      toOrganisation: { select: { name: true } },
      requestedBy: { select: { displayName: true } },
      approvedBy: { select: { displayName: true } },
    },
    orderBy: { createdAt: 'desc' },
  })
}

export async function approveShareRow(db: Tx, id: string, approvedById: string, at: Date): Promise<void> {
  await db.clientShare.updateMany({ where: { id, approvedById: null }, data: { approvedById, approvedAt: at } })
}

export async function revokeShareRow(db: Tx, id: string, at: Date): Promise<void> {
  await db.clientShare.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } })
}
