import type { Tx } from '~/platform/database.server'
import type { GuidanceInput, SpecialInput } from './client'

export function listGuidance(db: Tx, clientId: string) {
  return db.guidanceNote.findMany({
    where: { clientId },
    select: { id: true, kind: true, body: true, at: true, author: { select: { displayName: true } } },
    orderBy: { at: 'desc' },
    take: 200,
  })
}

export async function addGuidance(
  db: Tx,
  row: { id: string; networkId: string; clientId: string; authorId: string; now: Date },
  input: GuidanceInput,
) {
  const { now, ...fields } = row
  await db.guidanceNote.createMany({ data: [{ ...fields, ...input, at: now, createdAt: now }] })
}

/** Special data that have not expired. */
export function listSpecial(db: Tx, clientId: string, today: Date) {
  return db.specialNote.findMany({
    where: { clientId, expiresOn: { gte: today } },
    select: { id: true, kind: true, body: true, purpose: true, expiresOn: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
  })
}

export async function addSpecial(
  db: Tx,
  row: { id: string; networkId: string; clientId: string; authorId: string; now: Date },
  input: SpecialInput,
) {
  const { now, ...fields } = row
  await db.specialNote.createMany({
    data: [{ ...fields, ...input, expiresOn: new Date(input.expiresOn), createdAt: now }],
  })
}

/** Writes down that guidance or special data were read, by whom and why (art. 5 and 15 GDPR). */
export async function logRead(
  db: Tx,
  read: {
    id: string
    networkId: string
    clientId: string
    membershipId: string
    organisationId: string
    shareId?: string
    fieldGroup: string
    purpose: string
    at: Date
  },
): Promise<void> {
  await db.accessRead.createMany({ data: [read] })
}
