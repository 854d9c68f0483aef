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

export async function withdrawContactMoment(db: Tx, id: string, now: Date): Promise<void> {
  await db.contactMoment.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: now } })
}

/** The newest contact moment of an employer that still stands. */
export function lastContactMoment(db: Tx, employerId: string) {
  return db.contactMoment.findFirst({
    where: { employerId, withdrawnAt: null },
    select: { at: true },
    orderBy: [{ at: 'desc' }],
  })
}

export function contactMomentsById(db: Tx, ids: readonly string[]) {
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
      membershipId: true,
      membership: { select: { displayName: true, organisation: { select: { name: true } } } },
      contact: { select: { firstName: true, lastName: true } },
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
