import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { requireClient } from '~/access/require-client.server'
import { findShortlist, type ShortlistRow } from './shortlists.store.server'

/** The shortlist, for who may do this with its client; otherwise the one not-found. */
export async function requireShortlist(
  ctx: Ctx<MemberActor>,
  permission: Permission,
  shortlistId: string,
): Promise<ShortlistRow> {
  const shortlist = await findShortlist(ctx.db, shortlistId)
  if (!shortlist) throw new NotFoundError()
  await requireClient(ctx, permission, shortlist.clientId, 'profile')
  return shortlist
}
