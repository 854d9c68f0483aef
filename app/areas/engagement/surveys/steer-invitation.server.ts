import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { invitationAfter, mayRemind, mostReminders } from './invitation-states'
import { mailSurvey } from './mail-survey.server'
import { requireRound } from './require-round.server'
import { findEmployerToAsk } from './survey-employers.store.server'
import { findInvitation, listToRemind, saveInvitation, type InvitationRow } from './survey-invitations.store.server'
import { whomToInvite } from './whom-to-invite'

async function requireInvitation(ctx: Ctx<MemberActor>, roundId: string, id: string) {
  const round = await requireRound(ctx, 'surveys.run', roundId)
  const invitation = await findInvitation(ctx.db, id)
  if (!invitation || invitation.roundId !== round.id) throw new NotFoundError()
  return { round, invitation }
}

/** Takes an invitation back: from now on its link opens nothing. */
export async function revokeInvitation(
  ctx: Ctx<MemberActor>,
  roundId: string,
  id: string,
): Promise<Result<{ name: string }>> {
  const { round, invitation } = await requireInvitation(ctx, roundId, id)
  const state = invitationAfter(invitation.state, 'revoke')
  if (!state || !(await saveInvitation(ctx.db, invitation, { state }))) return fail(problem('', 'not-possible-now'))
  tell(ctx, 'engagement.survey-revoked', invitation, round.name)
  return ok({ name: invitation.employer.name })
}

/** Asks an employer again whose invitation was taken back, or who was left out and may be mailed by now. */
export async function inviteAgain(
  ctx: Ctx<MemberActor>,
  roundId: string,
  id: string,
): Promise<Result<{ name: string }>> {
  const { round, invitation } = await requireInvitation(ctx, roundId, id)
  if (round.phase !== 'open') return fail(problem('', `round-${round.phase}`))
  const employer = await findEmployerToAsk(ctx.db, invitation.employerId)
  const state = invitationAfter(invitation.state, 'invite')
  if (!employer || !state) return fail(problem('', 'not-possible-now'))
  const whom = whomToInvite(employer, dayIn(ctx.now, ctx.actor.timeZone))
  if ('leftOut' in whom) return fail(problem('', `left-out-${whom.leftOut.replaceAll('_', '-')}`))
  const change = { state, reason: null, email: whom.to, toName: whom.toName, invitedAt: ctx.now, remindedAt: null }
  if (!(await saveInvitation(ctx.db, invitation, change))) return fail(problem('', 'not-possible-now'))
  const asked = { id, email: whom.to, toName: whom.toName, locale: whom.language ?? invitation.locale }
  await mailSurvey(ctx, { ...asked, employer: employer.name }, round, {
    reminder: false,
    key: `again-${ctx.now.getTime()}`,
  })
  tell(ctx, 'engagement.survey-asked', invitation, round.name)
  return ok({ name: employer.name })
}

/** Reminds everybody who was asked a week ago or longer and has not answered; each at most twice. */
export async function remindEmployers(ctx: Ctx<MemberActor>, roundId: string): Promise<Result<{ reminded: number }>> {
  const round = await requireRound(ctx, 'surveys.run', roundId)
  if (round.phase !== 'open') return fail(problem('', `round-${round.phase}`))
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const before = new Date(ctx.now.getTime() - 7 * 86_400_000)
  const due = (await listToRemind(ctx.db, round.id, mostReminders, before, 300)).filter(one => mayRemind(one, ctx.now))
  let reminded = 0
  for (const invitation of due) {
    const employer = await findEmployerToAsk(ctx.db, invitation.employerId)
    const whom = employer && whomToInvite(employer, today)
    if (!employer || !whom || 'leftOut' in whom) continue
    const reminders = invitation.reminders + 1
    if (!(await saveInvitation(ctx.db, invitation, { reminders, remindedAt: ctx.now, email: whom.to }))) continue
    const asked = { id: invitation.id, email: whom.to, toName: whom.toName, locale: whom.language ?? invitation.locale }
    await mailSurvey(ctx, { ...asked, employer: employer.name }, round, {
      reminder: true,
      key: `reminder-${reminders}`,
    })
    tell(ctx, 'engagement.survey-reminded', invitation, round.name)
    reminded++
  }
  return ok({ reminded })
}

function tell(ctx: Ctx<MemberActor>, kind: string, invitation: InvitationRow, round: string): void {
  ctx.record({
    kind,
    subject: { type: 'survey_invitation', id: invitation.id },
    dataClass: 'business',
    employerId: invitation.employerId,
    before: { state: invitation.state },
    after: { round },
  })
}
