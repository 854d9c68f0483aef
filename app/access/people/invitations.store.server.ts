import type { Tx } from '~/platform/database.server'
import { isRole, type Role } from '../roles'

/** An invitation as it is kept. */
export interface Invitation {
  id: string
  networkId: string
  networkName: string
  organisationId: string
  organisationName: string
  email: string
  name: string
  role: Role
  clientId: string | null
  contactId: string | null
  createdAt: Date
  expiresAt: Date
}

export interface NewInvitation {
  id: string
  networkId: string
  organisationId: string
  email: string
  name: string
  role: Role
  clientId: string | null
  contactId: string | null
  invitedById: string
  createdAt: Date
  expiresAt: Date
}

const fields = {
  id: true,
  networkId: true,
  organisationId: true,
  email: true,
  name: true,
  role: true,
  clientId: true,
  contactId: true,
  createdAt: true,
  expiresAt: true,
  network: { select: { name: true } },
  organisation: { select: { name: true } },
} as const

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function rowsOf(db: Tx, where: object) {
  return db.invitation.findMany({ where, select: fields, orderBy: { createdAt: 'desc' } })
}

function invitationOf(row: Row): Invitation[] {
  const { network, organisation, role, ...rest } = row
  return isRole(role) ? [{ ...rest, role, networkName: network.name, organisationName: organisation.name }] : []
}

const open = { acceptedAt: null, revokedAt: null }

/** Invitations that were neither accepted nor withdrawn; expired ones are among them, to be sent again. */
export async function listOpenInvitations(db: Tx, where: { organisationId?: string } = {}): Promise<Invitation[]> {
  return (await rowsOf(db, { ...where, ...open })).flatMap(invitationOf)
}

export async function findOpenInvitation(db: Tx, id: string): Promise<Invitation | null> {
  return (await rowsOf(db, { id, ...open })).flatMap(invitationOf)[0] ?? null
}

export async function saveInvitation(db: Tx, invitation: NewInvitation): Promise<void> {
  await db.invitation.createMany({ data: [invitation] })
}

/** Ends an invitation one way or the other; false when somebody was just before. */
export async function closeInvitation(
  db: Tx,
  id: string,
  how: { acceptedAt: Date } | { revokedAt: Date },
): Promise<boolean> {
  const { count } = await db.invitation.updateMany({ where: { id, ...open }, data: how })
  return count === 1
}

export async function prolongInvitation(db: Tx, id: string, expiresAt: Date): Promise<void> {
  await db.invitation.updateMany({ where: { id, ...open }, data: { expiresAt } })
}
