import type { Tx } from '~/platform/database.server'

export interface NewContactMoment {
  id: string
  networkId: string
  employerId: string
  siteId: string | null
  contactId: string | null
  membershipId: string
  at: Date
  channel: string
  needHeard: string | null
  note: string | null
  argumentsUsed: string[]
  objections: string[]
  reaction: number | null
  nextStep: string | null
  nextStepOn: Date | null
}

export async function saveContactMoment(db: Tx, moment: NewContactMoment, now: Date): Promise<void> {
  await db.contactMoment.createMany({ data: [{ ...moment, createdAt: now }] })
}

/** Saves a moment under the id of its form; false when that id is taken, also by a form that is being saved at this moment. */
export async function saveUnlessThere(db: Tx, moment: NewContactMoment, now: Date): Promise<boolean> {
  const { count } = await db.contactMoment.createMany({ data: [{ ...moment, createdAt: now }], skipDuplicates: true })
  return count === 1
}

/** Whether this very moment stands under its id: one form that was sent twice. */
export async function isSameMoment(
  db: Tx,
  { note, needHeard, nextStep, ...moment }: NewContactMoment,
): Promise<boolean> {
  const { id, employerId, membershipId, channel } = moment
  const there = await db.contactMoment.findFirst({
    where: { id, employerId, membershipId, channel, note, needHeard, nextStep, withdrawnAt: null },
    select: { id: true },
  })
  return there !== null
}

/** Who else was there: contacts beside the first, and colleagues beside the author. */
export interface Present {
  contactIds: readonly string[]
  membershipIds: readonly string[]
}

/** Sets who else was at a contact moment, in place of whoever was there before. */
export async function savePresent(
  db: Tx,
  networkId: string,
  contactMomentId: string,
  { contactIds, membershipIds }: Present,
): Promise<void> {
  await db.contactMomentContact.deleteMany({ where: { contactMomentId } })
  await db.contactMomentColleague.deleteMany({ where: { contactMomentId } })
  const contacts = contactIds.map(contactId => ({ networkId, contactMomentId, contactId }))
  if (contacts.length > 0) await db.contactMomentContact.createMany({ data: contacts })
  const colleagues = membershipIds.map(membershipId => ({ networkId, contactMomentId, membershipId }))
  if (colleagues.length > 0) await db.contactMomentColleague.createMany({ data: colleagues })
}

export type ChangedContactMoment = Omit<NewContactMoment, 'id' | 'networkId' | 'employerId' | 'membershipId'>

/** Saves new text of a contact moment; false when it was taken back meanwhile. */
export async function saveChangedMoment(db: Tx, id: string, change: ChangedContactMoment, now: Date): Promise<boolean> {
  const saved = await db.contactMoment.updateMany({
    where: { id, withdrawnAt: null },
    data: { ...change, changedAt: now },
  })
  return saved.count === 1
}

const mentionFields = { written: true, membership: { select: { displayName: true } } } as const
const fileFields = { file: { select: { id: true, name: true, bytes: true } } } as const

/** A contact moment that stands, with all its words, for its form. */
export function findWholeMoment(db: Tx, id: string) {
  return db.contactMoment.findFirst({
    where: { id, withdrawnAt: null },
    include: {
      alsoContacts: { select: { contactId: true } },
      argumentUses: { select: { argumentId: true } },
      mentions: { select: mentionFields },
      files: { select: fileFields, where: { removedAt: null } },
      colleagues: { select: { membershipId: true, membership: { select: { displayName: true } } } },
    },
  })
}
export type WholeMoment = NonNullable<Awaited<ReturnType<typeof findWholeMoment>>>

export function findContactMoment(db: Tx, id: string) {
  return db.contactMoment.findFirst({
    where: { id, withdrawnAt: null },
    select: {
      id: true,
      employerId: true,
      siteId: true,
      membershipId: true,
      channel: true,
      at: true,
      createdAt: true,
      nextStep: true,
    },
  })
}

/** Takes a contact moment back; false when it was taken back already. */
export async function withdrawContactMoment(db: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await db.contactMoment.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: now } })
  return count === 1
}

export async function contactMomentsById(db: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.contactMoment.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      at: true,
      channel: true,
      needHeard: true,
      note: true,
      argumentsUsed: true,
      objections: true,
      reaction: true,
      nextStep: true,
      nextStepOn: true,
      withdrawnAt: true,
      createdAt: true,
      changedAt: true,
      membershipId: true,
      membership: { select: { displayName: true, organisation: { select: { name: true } } } },
      contact: { select: { firstName: true, lastName: true } },
      site: { select: { name: true, city: true } },
      alsoContacts: { select: { contact: { select: { firstName: true, lastName: true } } } },
      colleagues: { select: { membership: { select: { displayName: true } } } },
      mentions: { select: mentionFields },
      files: { select: fileFields, where: { removedAt: null } },
    },
  })
}

/** The last contact of each other organisation with an employer since a day. */
export function contactsOfOthers(db: Tx, employerId: string, organisationId: string, since: Date) {
  return db.contactMoment.findMany({
    where: {
      employerId,
      withdrawnAt: null,
      at: { gte: since },
      membership: { organisationId: { not: organisationId } },
    },
    select: {
      id: true,
      at: true,
      channel: true,
      needHeard: true,
      nextStep: true,
      nextStepOn: true,
      membership: { select: { displayName: true, organisationId: true, organisation: { select: { name: true } } } },
    },
    orderBy: { at: 'desc' },
    take: 20,
  })
}

/** Contacts of people of other organisations, who are still there, with an employer since a moment. */
export function approachesOfOthers(db: Tx, employerId: string, organisationId: string, since: Date, now: Date) {
  return db.contactMoment.findMany({
    where: {
      employerId,
      withdrawnAt: null,
      at: { gte: since },
      membership: { organisationId: { not: organisationId }, OR: [{ endsOn: null }, { endsOn: { gte: now } }] },
    },
    select: { id: true, membershipId: true, siteId: true, channel: true, at: true },
    orderBy: { at: 'desc' },
    take: 100,
  })
}
