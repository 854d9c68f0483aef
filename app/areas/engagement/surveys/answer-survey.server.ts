import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { keepAnswer } from './keep-answer.server'
import type { SurveyForm } from './survey-answers'
import { findOwnInvitation } from './survey-invitations.store.server'
import { phaseOf } from './survey-round'
import { findRound } from './survey-rounds.store.server'
import { findSurveyTemplate } from './survey-templates.store.server'

/** What a link from a survey's mail is for. Throws NotFoundError when it is for nothing. */
export async function surveyOfLink(ctx: Ctx<LinkActor>) {
  const { surveyInvitationId } = ctx.actor
  const invitation = surveyInvitationId ? await findOwnInvitation(ctx.db, surveyInvitationId) : null
  const round = invitation && (await findRound(ctx.db, invitation.roundId))
  const stored = round && (await findSurveyTemplate(ctx.db, round.templateId))
  if (!stored) throw new NotFoundError()
  const phase = phaseOf(round, dayIn(ctx.now, ctx.actor.timeZone))
  return { invitation, round, phase, template: stored.template }
}

/** Keeps or sends the employer's own answer, by the link from the mail. */
export async function answerSurvey(
  ctx: Ctx<LinkActor>,
  form: SurveyForm,
  send: boolean,
): Promise<Result<{ sent: boolean }>> {
  const { invitation, round, phase, template } = await surveyOfLink(ctx)
  if (phase === 'closed') return fail(problem('', 'round-closed'))
  return keepAnswer(
    ctx,
    { invitation, round, template, networkId: ctx.actor.networkId, act: 'answer', recordedById: null },
    form,
    send,
  )
}
