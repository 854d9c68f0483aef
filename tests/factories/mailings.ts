import type { PrismaClient } from '~/platform/database.server'
import type { EmployerIds, EmployerPlan } from './employers'

/** A mailing of the account manager with one mail that went out. */
export async function plantMailing(db: PrismaClient, plan: EmployerPlan, ids: EmployerIds): Promise<void> {
  const { networkId, tag, key, now, ownerId, canaries } = plan
  await db.mailing.createMany({
    data: [
      {
        id: ids.mailingId,
        networkId,
        madeById: ownerId,
        state: 'done',
        subject: `Mailing ${key}`,
        body: canaries.plant('business', tag, null, `mailing${key}`),
        locale: 'nl',
        contactOrder: ['anybody'],
        createdAt: now,
        updatedAt: now,
        startedAt: now,
        endedAt: now,
      },
    ],
  })
  await db.mailingRecipient.createMany({
    data: [
      {
        id: ids.mailingRecipientId,
        networkId,
        mailingId: ids.mailingId,
        employerId: ids.employerId,
        contactId: ids.contactId,
        state: 'sent',
        toAddress: `${key}@elders.example`,
        toName: `Contact${key}`,
        domain: 'elders.example',
        subject: `Mailing ${key}`,
        body: canaries.plant('business', tag, null, `mailed${key}`),
        dueAt: now,
        sendStartedAt: now,
        sentAt: now,
        createdAt: now,
      },
    ],
  })
}
