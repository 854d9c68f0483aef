import type { Tx } from '~/platform/database.server'

export interface VisitFields {
  siteId: string | null
  contactId: string | null
  goal: string
  place: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  invitesContact: boolean
}

const shown = {
  id: true,
  employerId: true,
  siteId: true,
  contactId: true,
  organiserId: true,
  goal: true,
  place: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  state: true,
  sequence: true,
  invitesContact: true,
  contactMomentId: true,
  employer: { select: { name: true } },
  contact: { select: { firstName: true, lastName: true } },
  organiser: { select: { displayName: true } },
  colleagues: { select: { membershipId: true, membership: { select: { displayName: true } } } },
} as const

export function findVisit(db: Tx, id: string) {
  return db.visit.findUnique({ where: { id }, select: shown })
}
export type Visit = NonNullable<Awaited<ReturnType<typeof findVisit>>>

export async function saveNewVisit(
  db: Tx,
  visit: VisitFields & { id: string; networkId: string; employerId: string; organiserId: string },
  now: Date,
): Promise<void> {
  await db.visit.createMany({ data: [{ ...visit, createdAt: now, updatedAt: now }] })
}

/** Changes a visit that is still as it was seen; its sequence goes up where calendars must hear of it. */
export async function saveVisit(
  db: Tx,
  seen: { id: string; state: string; sequence: number },
  change: Partial<VisitFields> & { state?: string; contactMomentId?: string | null },
  { now, tells }: { now: Date; tells: boolean },
): Promise<boolean> {
  const { count } = await db.visit.updateMany({
    where: { id: seen.id, state: seen.state, sequence: seen.sequence },
    data: { ...change, sequence: seen.sequence + (tells ? 1 : 0), updatedAt: now },
  })
  return count === 1
}

/** Those who come along, instead of those who did. */
export async function saveColleagues(
  db: Tx,
  networkId: string,
  visitId: string,
  membershipIds: readonly string[],
): Promise<void> {
  await db.visitColleague.deleteMany({ where: { visitId, membershipId: { notIn: [...membershipIds] } } })
  await db.visitColleague.createMany({
    data: membershipIds.map(membershipId => ({ networkId, visitId, membershipId })),
    skipDuplicates: true,
  })
}

/** Planned visits to an employer, past ones that nobody wrote down included. */
export function listEmployerVisits(db: Tx, employerId: string): Promise<Visit[]> {
  return db.visit.findMany({
    where: { employerId, state: 'planned' },
    select: shown,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 20,
  })
}

/** Planned visits of a colleague between two moments, own ones and those where they come along. */
export function listVisitsOf(db: Tx, membershipId: string, from: Date, until: Date | null): Promise<Visit[]> {
  return db.visit.findMany({
    where: {
      state: 'planned',
      startsAt: { gte: from, ...(until && { lt: until }) },
      OR: [{ organiserId: membershipId }, { colleagues: { some: { membershipId } } }],
    },
    select: shown,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
}

/** How colleagues are reached by mail; only the background may ask. */
export async function listReachable(db: Tx, membershipIds: readonly string[]) {
  const rows = await db.membership.findMany({
    where: { id: { in: [...membershipIds] } },
    select: {
      id: true,
      displayName: true,
      contactEmail: true,
      endsOn: true,
      account: { select: { email: true, locale: true } },
    },
  })
  return rows.map(row => ({
    id: row.id,
    name: row.displayName,
    email: row.contactEmail ?? row.account.email,
    locale: row.account.locale,
    /** Last day with the organisation; null when there is none. */
    endsOn: row.endsOn,
  }))
}

export function findGuest(db: Tx, contactId: string) {
  return db.contact.findUnique({
    where: { id: contactId },
    select: { firstName: true, lastName: true, email: true, language: true },
  })
}
