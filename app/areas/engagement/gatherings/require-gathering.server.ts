import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { findGathering, type Gathering } from './gatherings.store.server'

/** An event, when the actor may do this with it. Throws NotFoundError otherwise, as for one that does not exist. */
export async function requireGathering(ctx: Ctx<MemberActor>, permission: Permission, id: string): Promise<Gathering> {
  const gathering = await findGathering(ctx.db, id)
  if (!gathering || !can(ctx.actor, permission, { sameNetwork: true, own: true })) throw new NotFoundError()
  return gathering
}
