import type { Tx } from '~/platform/database.server'

export interface ContactFields {
  firstName: string | null
  lastName: string
  function: string | null
  email: string | null
  phone: string | null
  language: string | null
  roles: string[]
  siteId: string | null
  mentorCapacity: number | null
  doNotContactUntil: Date | null
  leftOn: Date | null
  channel: string | null
  consentBasis: string | null
  consentOn: Date | null
  reportsToId: string | null
}

const fields = {
  firstName: true,
  lastName: true,
  function: true,
  email: true,
  phone: true,
  language: true,
  roles: true,
  siteId: true,
  mentorCapacity: true,
  doNotContactUntil: true,
  leftOn: true,
  channel: true,
  consentBasis: true,
  consentOn: true,
  reportsToId: true,
} as const

export function findContact(db: Tx, employerId: string, id: string) {
  return db.contact.findFirst({ where: { id, employerId }, select: { ...fields, id: true, version: true } })
}
export type Contact = NonNullable<Awaited<ReturnType<typeof findContact>>>

export function contactFieldsOf(contact: Contact): ContactFields {
  const names = Object.keys(fields) as (keyof ContactFields)[]
  return Object.fromEntries(names.map(name => [name, contact[name]])) as unknown as ContactFields
}

/** People of an employer; those who left come last. */
export function listContacts(db: Tx, employerId: string) {
  return db.contact.findMany({
    where: { employerId },
    select: { ...fields, id: true, version: true },
    orderBy: [{ leftOn: { sort: 'desc', nulls: 'first' } }, { lastName: 'asc' }, { id: 'asc' }],
  })
}

export async function saveNewContact(
  db: Tx,
  contact: Partial<ContactFields> & {
    id: string
    networkId: string
    employerId: string
    lastName: string
    earlierId?: string
    now: Date
  },
): Promise<void> {
  const { now, ...values } = contact
  await db.contact.createMany({ data: [{ ...values, createdAt: now, updatedAt: now }] })
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveContact(
  db: Tx,
  id: string,
  version: number,
  change: Partial<ContactFields>,
  now: Date,
): Promise<boolean> {
  const saved = await db.contact.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

/** The contact person that a member of a firm is; null when nobody linked them. */
export async function findOwnContactId(db: Tx, membershipId: string): Promise<string | null> {
  const membership = await db.membership.findUnique({ where: { id: membershipId }, select: { contactId: true } })
  return membership?.contactId ?? null
}

const elsewhere = {
  id: true,
  employerId: true,
  function: true,
  leftOn: true,
  employer: { select: { name: true } },
} as const

/** Where the same person was before and went after, at employers that the reader may see. */
export async function findMoves(db: Tx, id: string) {
  const contact = await db.contact.findFirst({
    where: { id },
    select: { earlier: { select: elsewhere }, later: { select: elsewhere, orderBy: { createdAt: 'asc' } } },
  })
  return { earlier: contact?.earlier ?? null, later: contact?.later ?? [] }
}

/** The newest contact moment with somebody. */
export function findLastMoment(db: Tx, contactId: string) {
  return db.contactMoment.findFirst({
    where: { contactId, withdrawnAt: null },
    select: { at: true, channel: true, membership: { select: { displayName: true } } },
    orderBy: { at: 'desc' },
  })
}
