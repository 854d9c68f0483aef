import type { Language } from '~/platform/languages'
import { ok, type Result } from '~/platform/result'
import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { NotFoundError } from '../errors'
import { can } from '../policy'
import { revokeLinks } from '../sign-in/links.store.server'
import { closeInvitation, findOpenInvitation, prolongInvitation, type Invitation } from './invitations.store.server'
import { invitationDays, mailInvitation } from './invite-person.server'
import { mayGive } from './invite-rules'

async function requireInvitation(ctx: Ctx<MemberActor>, id: string): Promise<Invitation> {
  const { actor } = ctx
  const invitation = await findOpenInvitation(ctx.db, id)
  const relation = {
    sameNetwork: true,
    sameOrganisation: invitation?.organisationId === actor.organisationId,
    own: invitation?.organisationId === actor.organisationId,
  }
  if (!invitation || !mayGive(actor, invitation.role) || !can(actor, 'people.invite', relation))
    throw new NotFoundError()
  return invitation
}

/** Sends an invitation again; the former link no longer works. */
export async function resendInvitation(
  ctx: Ctx<MemberActor>,
  id: string,
  locale: Language,
): Promise<Result<Invitation>> {
  const invitation = await requireInvitation(ctx, id)
  await revokeLinks(ctx.db, { invitationId: id }, 'accept-invitation', ctx.now)
  await prolongInvitation(ctx.db, id, new Date(ctx.now.getTime() + invitationDays * 86_400_000))
  await mailInvitation(ctx, invitation, locale)
  ctx.record({
    kind: 'access.invitation-resent',
    subject: { type: 'invitation', id },
    dataClass: 'system',
    clientId: invitation.clientId,
  })
  return ok(invitation)
}

/** Withdraws an invitation and its link. */
export async function revokeInvitation(ctx: Ctx<MemberActor>, id: string): Promise<Result<Invitation>> {
  const invitation = await requireInvitation(ctx, id)
  if (!(await closeInvitation(ctx.db, id, { revokedAt: ctx.now }))) throw new NotFoundError()
  await revokeLinks(ctx.db, { invitationId: id }, 'accept-invitation', ctx.now)
  ctx.record({
    kind: 'access.invitation-revoked',
    subject: { type: 'invitation', id },
    dataClass: 'system',
    clientId: invitation.clientId,
  })
  return ok(invitation)
}
