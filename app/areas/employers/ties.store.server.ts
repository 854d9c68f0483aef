import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Above } from './hierarchy'
import { aboveKinds } from './tie-kinds'

const employer = { select: { id: true, name: true } } as const
const contact = {
  select: { id: true, firstName: true, lastName: true, employerId: true, employer: { select: { name: true } } },
} as const
const organisation = { select: { id: true, name: true } } as const
const membership = {
  select: { id: true, displayName: true, organisation: { select: { name: true } } },
} as const

const shown = {
  id: true,
  kind: true,
  startedOn: true,
  endedOn: true,
  note: true,
  withdrawnAt: true,
  fromEmployer: employer,
  fromContact: contact,
  fromOrganisation: organisation,
  fromMembership: membership,
  toEmployer: employer,
  toContact: contact,
  toOrganisation: organisation,
  toMembership: membership,
} as const

const mostTies = 200

/** The ties of an employer and of its people, those that still hold first. */
export function listTies(db: Tx, employerId: string) {
  return db.tie.findMany({
    where: {
      withdrawnAt: null,
      OR: [
        { fromEmployerId: employerId },
        { toEmployerId: employerId },
        { fromContact: { employerId } },
        { toContact: { employerId } },
      ],
    },
    select: shown,
    orderBy: [{ endedOn: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'asc' }],
    take: mostTies,
  })
}
export type TieRow = Awaited<ReturnType<typeof listTies>>[number]

export function findTie(db: Tx, id: string) {
  return db.tie.findFirst({ where: { id }, select: shown })
}

/** Ties of a story, whether they still hold or not. */
export async function tiesById(db: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.tie.findMany({ where: { id: { in: [...ids] } }, select: shown })
}

export interface NewTie {
  id: string
  networkId: string
  kind: string
  fromEmployerId?: string
  fromContactId?: string
  fromOrganisationId?: string
  fromMembershipId?: string
  toEmployerId?: string
  toContactId?: string
  toOrganisationId?: string
  toMembershipId?: string
  startedOn: Date | null
  endedOn: Date | null
  note: string | null
  createdById: string
  createdAt: Date
}

export async function saveNewTie(db: Tx, tie: NewTie): Promise<void> {
  await db.tie.createMany({ data: [tie] })
}

export async function saveTie(
  db: Tx,
  id: string,
  change: { endedOn?: Date | null; withdrawnAt?: Date | null },
): Promise<void> {
  await db.tie.updateMany({ where: { id }, data: change })
}

/** One writer at a time puts employers above each other: two at once could close a circle that neither sees. */
export async function lockHierarchy(db: Tx, networkId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('tie:' || ${networkId}))`
}

const inForce = Prisma.sql`t.kind = any (${[...aboveKinds]}) and t.withdrawn_at is null and t.ended_on is null`
const mostDeep = 20
const mostWide = 500

/** The ties above an employer, up to the top. */
export function listAbove(db: Tx, employerId: string): Promise<Above[]> {
  return db.$queryRaw<Above[]>`
    with recursive up as (
      select t.from_employer_id, t.to_employer_id, 1 as depth from tie t where t.to_employer_id = ${employerId}::uuid and ${inForce}
      union
      select t.from_employer_id, t.to_employer_id, up.depth + 1 from tie t join up on t.to_employer_id = up.from_employer_id
      where ${inForce} and up.depth < ${mostDeep})
    select distinct from_employer_id::text as "aboveId", to_employer_id::text as "belowId" from up limit ${mostWide}`
}

/** The ties below an employer. */
export function listBelow(db: Tx, employerId: string): Promise<Above[]> {
  return db.$queryRaw<Above[]>`
    with recursive down as (
      select t.from_employer_id, t.to_employer_id, 1 as depth from tie t where t.from_employer_id = ${employerId}::uuid and ${inForce}
      union
      select t.from_employer_id, t.to_employer_id, down.depth + 1 from tie t join down on t.from_employer_id = down.to_employer_id
      where ${inForce} and down.depth < ${mostDeep})
    select distinct from_employer_id::text as "aboveId", to_employer_id::text as "belowId" from down limit ${mostWide}`
}

export async function namesOfEmployers(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.employer.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(rows.map(row => [row.id, row.name]))
}

/** Partner organisations of the network; the firms among them are found as employers. */
export function listPartners(db: Tx) {
  return db.organisation.findMany({
    where: { kind: { not: 'employer' } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: 200,
  })
}

export async function hasParty(
  db: Tx,
  party: 'employer' | 'contact' | 'organisation' | 'membership',
  id: string,
): Promise<boolean> {
  const where = { id }
  const count = {
    employer: () => db.employer.count({ where }),
    contact: () => db.contact.count({ where }),
    organisation: () => db.organisation.count({ where }),
    membership: () => db.membership.count({ where }),
  }
  return (await count[party]()) > 0
}
