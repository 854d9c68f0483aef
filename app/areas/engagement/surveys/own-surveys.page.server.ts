import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { dayIn } from '../days'
import { requireOwnSurvey } from './answer-own-survey.server'
import { listOwnSurveys } from './own-surveys.store.server'
import { standingOf } from './own-survey'
import { formOfResponse } from './response-form'
import { Answers } from './survey-answers'
import { findResponse } from './survey-responses.store.server'

/** The surveys on a firm's own page: what waits for an answer first; nothing for whoever may not answer for the firm. */
export async function ownSurveys(ctx: Ctx<MemberActor>) {
  if (!can(ctx.actor, 'surveys.answer', { sameNetwork: true, own: ctx.actor.employerId !== null })) return []
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const rows = (await listOwnSurveys(ctx.db, today)).map(row => ({ ...row, standing: standingOf(row, today) }))
  return [
    ...rows.filter(row => row.standing === 'waiting' || row.standing === 'half-way'),
    ...rows.filter(row => row.standing === 'answered'),
  ]
}
export type OwnSurveys = Awaited<ReturnType<typeof ownSurveys>>

/** One survey as the firm sees it: the form as far as it was filled in, or what the firm answered. */
export async function ownSurveyPage(ctx: Ctx<MemberActor>, invitationId: string) {
  const { invitation, round, phase, template, version } = await requireOwnSurvey(ctx, invitationId)
  const response = await findResponse(ctx.db, invitation.id)
  const isSent = response?.submittedAt != null
  const said = isSent ? Answers.safeParse(response.answers) : null
  return {
    status: isSent ? ('answered' as const) : phase === 'closed' ? ('closed' as const) : ('open' as const),
    year: round.year,
    closesOn: round.closesOn,
    employer: ctx.actor.organisationName,
    template,
    version,
    savedAt: response && !isSent ? response.savedAt : null,
    known: response && !isSent ? formOfResponse(response) : {},
    answer: isSent
      ? {
          on: response.submittedAt,
          by: invitation.answeredBy === 'conversation' ? ('conversation' as const) : ('employer' as const),
          items: said?.success ? said.data : {},
          topThree: response.topThree,
          freeText: response.freeText,
          respondentFunction: response.respondentFunction,
          mayContact: response.mayContact,
        }
      : null,
  }
}
export type OwnSurveyPage = Awaited<ReturnType<typeof ownSurveyPage>>
