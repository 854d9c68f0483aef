import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { seenContact } from './employer.page.server'
import { findOwnContact } from './save-contact.server'
import { listSites } from './sites.store.server'

/** What a member of a firm sees and keeps up to date of the own person; nobody when the two were not linked yet. */
export async function myContactPage(ctx: Ctx<MemberActor>) {
  const contact = await findOwnContact(ctx)
  const sites = ctx.actor.employerId ? await listSites(ctx.db, ctx.actor.employerId) : []
  return { person: contact && seenContact(ctx.actor, { ...contact, mayApproach: true }), sites }
}
