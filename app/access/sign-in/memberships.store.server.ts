import type { Tx } from '~/platform/database.server'
import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { isRole, type Role } from '../roles'

/** A membership in force, as a person chooses between them. */
export interface OpenMembership {
  id: string
  role: Role
  organisationName: string
  networkName: string
  startsOn: Date
}

/** The calendar day of a moment in UTC, as `date` columns hold it. */
export function dayOf(moment: Date): Date {
  return new Date(moment.toISOString().slice(0, 10))
}

function inForce(now: Date) {
  const day = dayOf(now)
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] }
}

export async function listOpenMemberships(db: Tx, accountId: string, now: Date): Promise<OpenMembership[]> {
  const rows = await db.membership.findMany({
    where: { accountId, ...inForce(now) },
    select: {
      id: true,
      role: true,
      startsOn: true,
      organisation: { select: { name: true } },
      network: { select: { name: true } },
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(row =>
    isRole(row.role)
      ? [
          {
            id: row.id,
            role: row.role,
            startsOn: row.startsOn,
            organisationName: row.organisation.name,
            networkName: row.network.name,
          },
        ]
      : [],
  )
}

/** Memberships in force of the same person, besides the present one. */
export function countOtherMemberships(ctx: Ctx<MemberActor>): Promise<number> {
  const { accountId, membershipId } = ctx.actor
  return ctx.db.membership.count({ where: { accountId, id: { not: membershipId }, ...inForce(ctx.now) } })
}
