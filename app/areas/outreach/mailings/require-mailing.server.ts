import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { findMailing, type MailingRow } from './mailings.store.server'

/** A mailing, when the actor may do this with it. Throws NotFoundError otherwise, as for one that does not exist. */
export async function requireMailing(ctx: Ctx<MemberActor>, permission: Permission, id: string): Promise<MailingRow> {
  const mailing = await findMailing(ctx.db, id)
  const own = mailing?.madeById === ctx.actor.membershipId
  if (!mailing || !can(ctx.actor, permission, { sameNetwork: true, own })) throw new NotFoundError()
  return mailing
}
