import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can, type Relation } from '~/access/policy'
import { findPlacementRow, isAssignedTo, type PlainPlacement } from './placements.store.server'

/** How the actor stands to a placement that he may see. */
export async function relationToPlacement(ctx: Ctx, placement: PlainPlacement): Promise<Relation> {
  const { actor, db, now } = ctx
  if (actor.kind !== 'member') return {}
  const assigned = await isAssignedTo(db, placement.clientId, actor.membershipId, now)
  const mine = [placement.coachId, placement.proposedById, placement.accountManagerId].includes(actor.membershipId)
  const own = mine || actor.employerId === placement.employerId || actor.clientId === placement.clientId
  return { sameNetwork: placement.networkId === actor.networkId, assigned, own, shared: !assigned && !own }
}

/** The placement when the actor may do this with it; otherwise the one not-found. The background may do all. */
export async function requirePlacement(ctx: Ctx, permission: Permission, id: string): Promise<PlainPlacement> {
  const placement = await findPlacementRow(ctx.db, id)
  if (!placement) throw new NotFoundError()
  if (ctx.actor.kind === 'system') return placement
  if (!can(ctx.actor, permission, await relationToPlacement(ctx, placement))) throw new NotFoundError()
  return placement
}

/** The placement when the actor is part of it: a reader by a share may look, not act. */
export async function requirePart(ctx: Ctx, id: string): Promise<PlainPlacement> {
  const placement = await requirePlacement(ctx, 'placements.read', id)
  if (ctx.actor.kind === 'system') return placement
  const relation = { ...(await relationToPlacement(ctx, placement)), shared: false }
  if (!can(ctx.actor, 'placements.read', relation)) throw new NotFoundError()
  return placement
}
