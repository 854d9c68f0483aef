import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '~/platform/database.server'

/** A mail of a mailing to a contact, at an address, that came back. */
export async function plantBounce(
  db: PrismaClient,
  {
    networkId,
    madeById,
    contactId,
    address,
  }: { networkId: string; madeById: string; contactId: string; address: string },
): Promise<void> {
  const now = new Date('2026-10-01T09:00:00Z')
  const { employerId } = await db.contact.findUniqueOrThrow({ where: { id: contactId } })
  const mailingId = randomUUID()
  const text = { subject: 'Nieuws', body: 'Dag' }
  const stamps = { createdAt: now, updatedAt: now, startedAt: now, endedAt: now }
  await db.mailing.create({
    data: {
      id: mailingId,
      networkId,
      madeById,
      state: 'done',
      locale: 'nl',
      contactOrder: ['anybody'],
      ...text,
      ...stamps,
    },
  })
  await db.mailingRecipient.create({
    data: {
      ...{ id: randomUUID(), networkId, mailingId, employerId, contactId, ...text },
      ...{ state: 'bounced', reason: '550 no such user', toAddress: address, toName: 'Bo', domain: 'bedrijf.example' },
      ...{ dueAt: now, sendStartedAt: now, sentAt: now, createdAt: now },
    },
  })
}
