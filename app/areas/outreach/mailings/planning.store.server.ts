import { contactsToApproach } from '~/areas/employers/contacts-to-approach.store.server'
import type { Tx } from '~/platform/database.server'

/** Employers that a draft is about, each with its people, main place and owner. */
export function findFirms(db: Tx, ids: readonly string[]) {
  return db.employer.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      archivedAt: true,
      mergedIntoId: true,
      noMailing: true,
      ownerId: true,
      backupOwnerId: true,
      owner: { select: { displayName: true } },
      sites: { select: { city: true }, orderBy: [{ isMain: 'desc' }, { id: 'asc' }] },
      contacts: contactsToApproach,
    },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
  })
}
export type Firm = Awaited<ReturnType<typeof findFirms>>[number]
export type FirmContact = Firm['contacts'][number]

/** The reader's own address, for a test. Behind row-level security nobody reads another's. */
export async function ownAddress(db: Tx, accountId: string, membershipId: string): Promise<string | null> {
  const member = await db.membership.findUnique({ where: { id: membershipId }, select: { contactEmail: true } })
  const account = await db.account.findUnique({ where: { id: accountId }, select: { email: true } })
  return member?.contactEmail ?? account?.email ?? null
}
