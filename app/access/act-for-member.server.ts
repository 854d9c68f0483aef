import type { MemberActor } from './actor'
import type { Ctx } from './context'
import { NotFoundError } from './errors'
import { isRole } from './roles'

/**
 * The background goes on for the member who asked for the work: events name that person, the worker's rights hold. Only the
 * worker's database role may.
 */
export async function actForMember(ctx: Ctx, membershipId: string): Promise<Ctx<MemberActor>> {
  await ctx.db.$queryRaw`select ctx.enter_system_as(${membershipId}::uuid)::text`
  const row = await ctx.db.membership.findUnique({
    where: { id: membershipId },
    include: { organisation: true, network: true },
  })
  if (!row || !isRole(row.role)) throw new NotFoundError()
  const actor: MemberActor = {
    kind: 'member',
    accountId: row.accountId,
    membershipId: row.id,
    networkId: row.networkId,
    networkName: row.network.name,
    organisationId: row.organisationId,
    organisationName: row.organisation.name,
    organisationKind: row.organisation.kind,
    role: row.role,
    displayName: row.displayName,
    employerId: row.organisation.employerId,
    clientId: row.clientId,
    networkLocale: row.network.locale,
    timeZone: row.network.timeZone,
  }
  return Object.assign(ctx, { actor })
}
