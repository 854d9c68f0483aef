import type { Tx } from '~/platform/database.server'
import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { isRole, type Role } from '../roles'
import { dayOf } from '../sign-in/memberships.store.server'

export interface Member {
  id: string
  name: string
  role: Role
  organisationId: string
  organisationName: string
  startsOn: Date
  endsOn: Date | null
}

const fields = {
  id: true,
  displayName: true,
  role: true,
  organisationId: true,
  startsOn: true,
  endsOn: true,
  organisation: { select: { name: true } },
} as const

function inForce(now: Date) {
  return { OR: [{ endsOn: null }, { endsOn: { gte: dayOf(now) } }] }
}

/** Members in force, without trainees: who a client is, an administrator does not see. */
export async function listMembers(db: Tx, now: Date, where: { organisationId?: string } = {}): Promise<Member[]> {
  const rows = await db.membership.findMany({
    where: { ...where, role: { not: 'trainee' }, ...inForce(now) },
    select: fields,
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ organisation, displayName, role, ...row }) =>
    isRole(role) ? [{ ...row, role, name: displayName, organisationName: organisation.name }] : [],
  )
}

export async function findMember(db: Tx, id: string, now: Date): Promise<Member | null> {
  const row = await db.membership.findFirst({
    where: { id, role: { not: 'trainee' }, ...inForce(now) },
    select: fields,
  })
  if (!row || !isRole(row.role)) return null
  const { organisation, displayName, role, ...rest } = row
  return { ...rest, role, name: displayName, organisationName: organisation.name }
}

/** The last whole day of a membership. Sessions look at it on each request, so that they end at once. */
export async function endMembershipOn(db: Tx, id: string, endsOn: Date): Promise<boolean> {
  const { count } = await db.membership.updateMany({ where: { id }, data: { endsOn } })
  return count === 1
}

export function countMembersWithRole(db: Tx, role: Role, now: Date, organisationId?: string): Promise<number> {
  return db.membership.count({ where: { role, ...(organisationId ? { organisationId } : {}), ...inForce(now) } })
}

interface Belonging {
  organisationId: string
  role: Role
  clientId: string | null
  contactId: string | null
}

/** Is this place taken already: by an open invitation of this address, or by a membership of this client or contact? */
export async function hasMembershipLike(ctx: Ctx<MemberActor>, belonging: Belonging, email: string): Promise<boolean> {
  const { organisationId, role, clientId, contactId } = belonging
  const invited = await ctx.db.invitation.count({
    where: { organisationId, role, email, acceptedAt: null, revokedAt: null, expiresAt: { gt: ctx.now } },
  })
  if (invited > 0) return true
  if (!clientId && !contactId) return false
  const members = await ctx.db.membership.count({
    where: { role, ...(clientId ? { clientId } : { contactId }), ...inForce(ctx.now) },
  })
  return members > 0
}
