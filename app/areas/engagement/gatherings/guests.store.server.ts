import { findBounces } from '~/areas/outreach/mailings/bounced.store.server'
import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Seats } from './guest-states'

const shown = {
  id: true,
  gatheringId: true,
  employerId: true,
  contactId: true,
  membershipId: true,
  state: true,
  reason: true,
  word: true,
  invitedAt: true,
  answeredAt: true,
  waitingSince: true,
  remindedAt: true,
  attendance: true,
  outcome: true,
  outcomeWords: true,
  employer: { select: { id: true, name: true } },
  contact: { select: { id: true, firstName: true, lastName: true } },
  membership: { select: { id: true, displayName: true, organisation: { select: { name: true } } } },
} as const satisfies Prisma.GatheringGuestSelect

/** The rows of these people and employers on the list of an event, as far as they stand on it. */
export function listGuestsFor(
  db: Tx,
  gatheringId: string,
  who: { contactIds?: readonly string[]; membershipIds?: readonly string[]; employerIds?: readonly string[] },
) {
  const { contactIds = [], membershipIds = [], employerIds = [] } = who
  return db.gatheringGuest.findMany({
    where: {
      gatheringId,
      OR: [
        { contactId: { in: [...contactIds] } },
        { membershipId: { in: [...membershipIds] } },
        { employerId: { in: [...employerIds] }, contactId: null },
      ],
    },
    select: shown,
  })
}
export type Guest = Awaited<ReturnType<typeof listGuestsFor>>[number]

/** Colleagues on the list of an event. */
export async function listColleagueGuests(db: Tx, gatheringId: string): Promise<string[]> {
  const rows = await db.gatheringGuest.findMany({
    where: { gatheringId, membershipId: { not: null }, state: { notIn: ['left_out', 'withdrawn'] } },
    select: { membershipId: true },
  })
  return rows.flatMap(one => one.membershipId ?? [])
}

/** The people of employers who were there. */
export async function listAttendedContacts(db: Tx, gatheringId: string): Promise<string[]> {
  const rows = await db.gatheringGuest.findMany({
    where: { gatheringId, attendance: 'attended', contactId: { not: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(one => one.id)
}

export function findGuestRow(db: Tx, gatheringId: string, id: string) {
  return db.gatheringGuest.findFirst({ where: { id, gatheringId }, select: shown })
}

/** The guest that a link opens, without anybody else's rows. */
export function findGuestOfLink(db: Tx, id: string) {
  return db.gatheringGuest.findUnique({
    where: { id },
    select: {
      id: true,
      gatheringId: true,
      employerId: true,
      state: true,
      word: true,
      attendance: true,
      outcome: true,
      outcomeWords: true,
    },
  })
}
export type GuestOfLink = NonNullable<Awaited<ReturnType<typeof findGuestOfLink>>>

export interface NewGuest {
  id: string
  networkId: string
  gatheringId: string
  employerId?: string | null
  contactId?: string | null
  membershipId?: string | null
  state: string
  reason?: string | null
  invitedAt?: Date | null
  attendance?: string | null
}

/** Puts guests on the list; who stands on it already is left as he or she is. Tells who were put there. */
export async function saveNewGuests(db: Tx, guests: readonly NewGuest[], now: Date): Promise<Set<string>> {
  const rows = await db.gatheringGuest.createManyAndReturn({
    data: guests.map(guest => ({ ...guest, createdAt: now, updatedAt: now })),
    skipDuplicates: true,
    select: { id: true },
  })
  return new Set(rows.map(row => row.id))
}

export interface GuestChange {
  state?: string
  reason?: string | null
  word?: string | null
  invitedAt?: Date
  answeredAt?: Date
  waitingSince?: Date | null
  remindedAt?: Date
  attendance?: string | null
  outcome?: number
  outcomeWords?: string | null
  outcomeAt?: Date
}

/** Changes a guest who still stands where he or she was seen, attendance included; false when somebody else was first. */
export async function saveGuest(
  db: Tx,
  seen: { id: string; state: string; attendance?: string | null },
  change: GuestChange,
  now: Date,
): Promise<boolean> {
  const { id, state, attendance } = seen
  const where = { id, state, ...(change.attendance !== undefined && { attendance }) }
  return (await db.gatheringGuest.updateMany({ where, data: { ...change, updatedAt: now } })).count === 1
}

/** The seats of an event, with the event locked until the transaction ends; null when one may not ask. */
export async function lockSeats(db: Tx, gatheringId: string, guestId: string | null): Promise<Seats | null> {
  const [row] = await db.$queryRaw<Seats[]>`
    select capacity, taken, waiting from ctx.gathering_seats(${gatheringId}::uuid, ${guestId}::uuid)`
  return row ?? null
}

export async function listWaiting(db: Tx, gatheringId: string) {
  const rows = await db.gatheringGuest.findMany({
    where: { gatheringId, state: 'waiting' },
    select: { id: true, state: true, waitingSince: true, employerId: true },
  })
  return rows.flatMap(({ waitingSince, ...row }) => (waitingSince ? [{ ...row, waitingSince }] : []))
}

/** Guests who were not reminded yet and can still come. */
export function listGuestsToRemind(db: Tx, gatheringId: string) {
  return db.gatheringGuest.findMany({
    where: { gatheringId, remindedAt: null, state: { in: ['invited', 'accepted', 'maybe'] } },
    select: { id: true, state: true, invitedAt: true, remindedAt: true },
    orderBy: { id: 'asc' },
  })
}

/** Guests with how they are reached and what forbids it now; only the background may ask. */
export async function listGuestsToTell(db: Tx, gatheringId: string, ids: readonly string[] | null) {
  const guests = await db.gatheringGuest.findMany({
    where: { gatheringId, ...(ids && { id: { in: [...ids] } }) },
    select: {
      id: true,
      state: true,
      employerId: true,
      attendance: true,
      invitedAt: true,
      remindedAt: true,
      employer: { select: { archivedAt: true, noMailing: true } },
      contact: {
        select: {
          id: true,
          firstName: true,
          lastName: true,
          email: true,
          language: true,
          doNotContactUntil: true,
          leftOn: true,
        },
      },
      membership: {
        select: {
          displayName: true,
          contactEmail: true,
          endsOn: true,
          account: { select: { email: true, locale: true } },
        },
      },
    },
    orderBy: { id: 'asc' },
  })
  const isBounced = await findBounces(
    db,
    guests.flatMap(one => one.contact?.id ?? []),
  )
  return guests.map(({ contact, ...guest }) => ({
    ...guest,
    contact: contact && { ...contact, bounced: isBounced(contact.id, contact.email) },
  }))
}
/** A guest with the event and the marks as they are when a mail is about to go. */
export async function findGuestToMail(db: Tx, id: string) {
  const guest = await db.gatheringGuest.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      attendance: true,
      gathering: { select: { state: true, startsAt: true, timeZone: true } },
      employer: { select: { archivedAt: true, noMailing: true } },
      contact: { select: { id: true, email: true, doNotContactUntil: true, leftOn: true } },
      membership: { select: { endsOn: true } },
    },
  })
  if (!guest) return null
  const { contact } = guest
  const isBounced = await findBounces(db, contact ? [contact.id] : [])
  return { ...guest, contact: contact && { ...contact, bounced: isBounced(contact.id, contact.email) } }
}

export type GuestToTell = Awaited<ReturnType<typeof listGuestsToTell>>[number]
