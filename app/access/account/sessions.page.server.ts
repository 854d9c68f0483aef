import type { Ctx } from '../context'
import type { SessionActor } from '../enter.server'
import { isRole, type Role } from '../roles'
import { deviceName } from './device-name'

export interface OwnSession {
  id: string
  device: string
  address: string
  role: Role | null
  organisation: string
  createdAt: Date
  lastSeenAt: Date
  isCurrent: boolean
}

/** Where a person is signed in, this device first. */
export async function listOwnSessions(ctx: Ctx<SessionActor>): Promise<OwnSession[]> {
  const { actor, db, now } = ctx
  const rows = await db.session.findMany({
    where: { accountId: actor.accountId, revokedAt: null, expiresAt: { gt: now }, membershipId: { not: null } },
    select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true, membershipId: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
  })
  const memberships = await db.membership.findMany({
    where: { accountId: actor.accountId, networkId: actor.networkId },
    select: { id: true, role: true, organisation: { select: { name: true } } },
  })
  const sessions = rows.map(({ userAgent, membershipId, ...row }) => {
    const membership = memberships.find(one => one.id === membershipId)
    return {
      ...row,
      device: deviceName(userAgent),
      role: membership && isRole(membership.role) ? membership.role : null,
      organisation: membership?.organisation.name ?? '',
      isCurrent: row.id === actor.sessionId,
    }
  })
  return [...sessions.filter(one => one.isCurrent), ...sessions.filter(one => !one.isCurrent)]
}
