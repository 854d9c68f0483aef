import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { findInboundMail, type InboundMailRow } from './inbound-mails.store.server'
import { isInboxState } from './inbox-states'

/** A mail of the inbox, when the actor may sort it. Throws NotFoundError otherwise, as for one that does not exist. */
export async function requireInboundMail(ctx: Ctx<MemberActor>, id: string): Promise<InboundMailRow> {
  const mail = await findInboundMail(ctx.db, id)
  const relation = { sameNetwork: true, own: mail?.colleagueId === ctx.actor.membershipId }
  if (!mail || !isInboxState(mail.state) || !can(ctx.actor, 'inbox.sort', relation)) throw new NotFoundError()
  return mail
}
