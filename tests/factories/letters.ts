import type { PrismaClient } from '~/platform/database.server'
import type { EmployerIds, EmployerPlan } from './employers'

/** A letter of intent that the employer and the network signed, without its sealed copy. */
export async function plantLetter(db: PrismaClient, plan: EmployerPlan, ids: EmployerIds): Promise<void> {
  const { networkId, key, now, ownerId } = plan
  const day = new Date(now.toISOString().slice(0, 10))
  const { organisationId } = await db.membership.findUniqueOrThrow({ where: { id: ownerId } })
  const document = (language: 'nl' | 'en') => ({ title: 'Intentieverklaring', language, footer: '', blocks: [] })
  await db.letter.createMany({
    data: [
      {
        id: ids.letterId,
        networkId,
        number: key === 'een' ? 'I2026-0001' : 'I2026-0002',
        employerId: ids.employerId,
        ownerId,
        state: 'draft',
        content: { we: ['kandidaten voorstellen'], they: ['twee stageplekken'], activities: [] },
        startsOn: day,
        endsOn: new Date(day.getTime() + 365 * 86_400_000),
        reviewOn: new Date(day.getTime() + 180 * 86_400_000),
        madeById: ownerId,
        createdAt: now,
        updatedAt: now,
      },
    ],
  })
  const signer = { networkId, letterId: ids.letterId, state: 'signed' }
  await db.letterSigner.createMany({
    data: [
      {
        ...signer,
        id: ids.letterSignerId,
        side: 'employer',
        turn: 1,
        name: 'Fem',
        function: 'baas',
        email: 'f@x.example',
      },
      { ...signer, side: 'network', turn: 2, organisationId, name: 'Ada', function: 'manager', email: 'a@x.example' },
    ],
  })
  await db.letter.updateMany({
    where: { id: ids.letterId },
    data: {
      state: 'signed',
      templateVersion: 1,
      frozen: { prevailing: 'nl', documents: { nl: document('nl'), en: document('en') } },
      documentHash: 'a'.repeat(64),
      sentAt: now,
      signedOn: day,
    },
  })
  await db.letterSignature.createMany({
    data: [
      {
        id: ids.letterSignatureId,
        networkId,
        letterId: ids.letterId,
        signerId: ids.letterSignerId,
        name: 'Fem',
        role: 'employer',
        method: 'typed',
        consentText: 'akkoord',
        textHash: 'a'.repeat(64),
        signedAt: now,
        timeZone: 'Europe/Amsterdam',
        address: '127.0.0.1',
        userAgent: 'test',
      },
    ],
  })
}
