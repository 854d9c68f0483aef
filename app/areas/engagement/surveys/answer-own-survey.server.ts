import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { keepAnswer } from './keep-answer.server'
import { enterOwnSurvey } from './own-surveys.store.server'
import type { SurveyForm } from './survey-answers'
import { findOwnInvitation } from './survey-invitations.store.server'
import { phaseOf } from './survey-round'
import { findRound } from './survey-rounds.store.server'
import { findSurveyTemplate } from './survey-templates.store.server'

/** A survey that the signed-in contact's firm was asked. Throws NotFoundError for one of another firm, or not begun yet. */
export async function requireOwnSurvey(ctx: Ctx<MemberActor>, invitationId: string) {
  const mayAnswer = can(ctx.actor, 'surveys.answer', { sameNetwork: true, own: ctx.actor.employerId !== null })
  if (!mayAnswer || !(await enterOwnSurvey(ctx.db, invitationId))) throw new NotFoundError()
  const invitation = await findOwnInvitation(ctx.db, invitationId)
  const round = invitation && (await findRound(ctx.db, invitation.roundId))
  const stored = round && (await findSurveyTemplate(ctx.db, round.templateId))
  if (!stored) throw new NotFoundError()
  const phase = phaseOf(round, dayIn(ctx.now, ctx.actor.timeZone))
  if (phase === 'planned') throw new NotFoundError()
  return { invitation, round, phase, template: stored.template, version: stored.version }
}

/** Keeps or sends the firm's own answer, by a contact who is signed in; the link of the mail then only says thanks. */
export async function answerOwnSurvey(
  ctx: Ctx<MemberActor>,
  invitationId: string,
  form: SurveyForm,
  send: boolean,
): Promise<Result<{ sent: boolean }>> {
  const { invitation, round, phase, template } = await requireOwnSurvey(ctx, invitationId)
  if (phase === 'closed') return fail(problem('', 'round-closed'))
  const { networkId } = ctx.actor
  return keepAnswer(ctx, { invitation, round, template, networkId, act: 'answer_here', recordedById: null }, form, send)
}
