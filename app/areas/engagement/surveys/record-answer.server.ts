import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, problem, type Result } from '~/platform/result'
import { keepAnswer } from './keep-answer.server'
import { requireRound } from './require-round.server'
import { isOwnHalf, type SurveyForm } from './survey-answers'
import { findInvitation } from './survey-invitations.store.server'
import { findResponse } from './survey-responses.store.server'
import { findSurveyTemplate } from './survey-templates.store.server'

/** What a colleague fills in with an employer in conversation. Throws NotFoundError for what is not there. */
export async function surveyInConversation(ctx: Ctx<MemberActor>, roundId: string, invitationId: string) {
  const round = await requireRound(ctx, 'surveys.fill', roundId)
  const invitation = await findInvitation(ctx.db, invitationId)
  const stored = await findSurveyTemplate(ctx.db, round.templateId)
  if (!invitation || invitation.roundId !== round.id || !stored) throw new NotFoundError()
  return { invitation, round, template: stored.template }
}

/**
 * Keeps or sends an answer that a colleague wrote down while talking with the employer. Sent, it takes the place of what the employer
 * filled in half-way; half-way, it does not.
 */
export async function recordAnswer(
  ctx: Ctx<MemberActor>,
  place: { roundId: string; invitationId: string },
  form: SurveyForm,
  send: boolean,
): Promise<Result<{ sent: boolean }>> {
  const { invitation, round, template } = await surveyInConversation(ctx, place.roundId, place.invitationId)
  if (round.phase !== 'open') return fail(problem('', `round-${round.phase}`))
  if (!send && isOwnHalf(await findResponse(ctx.db, invitation.id))) return fail(problem('', 'firm-is-half-way'))
  const { networkId, membershipId } = ctx.actor
  return keepAnswer(
    ctx,
    { invitation, round, template, networkId, act: 'record', recordedById: membershipId },
    form,
    send,
  )
}
