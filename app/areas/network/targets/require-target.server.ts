import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { findTarget, type TargetRow } from './targets.store.server'

/** The target, when the actor may change it. Throws NotFoundError otherwise, as for one that does not exist. */
export async function requireTarget(ctx: Ctx<MemberActor>, targetId: string): Promise<TargetRow> {
  const target = await findTarget(ctx.db, ctx.actor.networkId, targetId)
  if (!target || !can(ctx.actor, 'network.write', { sameNetwork: true })) throw new NotFoundError()
  return target
}
