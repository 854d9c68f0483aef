import type { Tx } from '~/platform/database.server'

/** Addresses of these contacts from which a mail came back, in lower case by contact, with when it was sent and why it came back. */
export async function bouncedAddresses(db: Tx, contactIds: readonly string[]) {
  const rows = await db.mailingRecipient.findMany({
    where: { contactId: { in: [...contactIds] }, state: 'bounced' },
    select: { contactId: true, toAddress: true, reason: true, sentAt: true },
    orderBy: { sentAt: 'asc' },
  })
  return new Map(rows.map(row => [`${row.contactId} ${row.toAddress?.trim().toLowerCase()}`, row]))
}

/** Tells, of these contacts, whether a mail to one of their addresses came back. */
export async function findBounces(db: Tx, contactIds: readonly string[]) {
  const bounced = contactIds.length === 0 ? new Map<string, unknown>() : await bouncedAddresses(db, contactIds)
  return (contactId: string, email: string | null) =>
    email !== null && bounced.has(`${contactId} ${email.trim().toLowerCase()}`)
}

/** When a mail to this address of a contact came back last, and why; null when none did, or when the address is another by now. */
export async function findBounce(db: Tx, contactId: string, email: string | null) {
  if (email === null) return null
  const found = (await bouncedAddresses(db, [contactId])).get(`${contactId} ${email.trim().toLowerCase()}`)
  return found ? { reason: found.reason ?? '', sentAt: found.sentAt } : null
}
