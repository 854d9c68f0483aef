import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { findGroup } from './groups.store.server'

/** A group, when it is the actor's own. Throws NotFoundError otherwise, as for one that does not exist. */
export async function requireGroup(ctx: Ctx<MemberActor>, groupId: string) {
  const group = await findGroup(ctx.db, groupId)
  const own = group?.madeById === ctx.actor.membershipId
  if (!group || !can(ctx.actor, 'matching.group', { sameNetwork: true, own })) throw new NotFoundError()
  return group
}
export type Group = Awaited<ReturnType<typeof requireGroup>>
