import { accessDay } from './access-day'
import type { Ctx } from './context'
import { NotFoundError } from './errors'
import type { Permission } from './permissions'
import { can, type Relation } from './policy'

/** The file groups that a share can open. */
export type FileGroup = 'core' | 'profile' | 'guidance' | 'special' | 'agreement'

/** How the actor stands to a client. A client behind the second wall is as good as none. */
export async function relationToClient(
  ctx: Ctx,
  clientId: string,
  group: FileGroup,
): Promise<Relation & { shareId?: string }> {
  const { actor, db } = ctx
  if (actor.kind !== 'member') return {}
  const today = accessDay(ctx.now)
  const inForce = { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }
  const client = await db.client.findUnique({
    where: { id: clientId },
    select: { networkId: true, organisationId: true },
  })
  if (!client) return {}
  const assignments = await db.assignment.findMany({
    where: { clientId, membershipId: actor.membershipId, ...inForce },
    select: { specialGranted: true },
  })
  const share = await db.clientShare.findFirst({
    where: {
      clientId,
      toOrganisationId: actor.organisationId,
      fieldGroups: { has: group },
      revokedAt: null,
      validFrom: { lte: today },
      validUntil: { gte: today },
      ...(group === 'special' ? { approvedById: { not: null } } : {}),
    },
    select: { id: true },
  })
  return {
    sameNetwork: client.networkId === actor.networkId,
    sameOrganisation: client.organisationId === actor.organisationId,
    assigned: assignments.length > 0,
    specialGranted: assignments.some(assignment => assignment.specialGranted),
    shared: share !== null,
    shareId: share?.id,
    own: actor.clientId === clientId,
  }
}

/** Lets the work go on when the actor may do this with the client; otherwise the one not-found. */
export async function requireClient(
  ctx: Ctx,
  permission: Permission,
  clientId: string,
  group: FileGroup = 'core',
): Promise<Relation & { shareId?: string }> {
  const relation = await relationToClient(ctx, clientId, group)
  if (!can(ctx.actor, permission, relation)) throw new NotFoundError()
  return relation
}
