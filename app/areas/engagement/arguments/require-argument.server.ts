import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { findArgument, type LibraryArgument } from './arguments.store.server'

/** The argument, when the actor may do this. Throws NotFoundError otherwise. */
export async function requireArgument(
  ctx: Ctx<MemberActor>,
  permission: Permission,
  id: string,
): Promise<LibraryArgument> {
  const argument = await findArgument(ctx.db, id)
  if (!argument || !can(ctx.actor, permission, { sameNetwork: true })) throw new NotFoundError()
  return argument
}
