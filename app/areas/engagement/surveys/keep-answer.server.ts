import type { Actor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { invitationAfter, type InvitationAct } from './invitation-states'
import { beginsSitting, problemsOfSending, type SurveyForm } from './survey-answers'
import type { findOwnInvitation } from './survey-invitations.store.server'
import { saveInvitation } from './survey-invitations.store.server'
import { findResponse, saveResponse } from './survey-responses.store.server'
import type { SurveyTemplate } from './survey-template'

type OwnInvitation = NonNullable<Awaited<ReturnType<typeof findOwnInvitation>>>

interface Filled {
  invitation: OwnInvitation
  template: SurveyTemplate
  round: { id: string; name: string }
  networkId: string
  act: Extract<InvitationAct, 'answer' | 'answer_here' | 'record'>
  /** The colleague who fills it in; null for the employer's own answer. */
  recordedById: string | null
}

/**
 * Keeps an answer half-way, or sends it in. Sent answers do not change any more; an employer who is half-way keeps what was
 * said, whatever is missing.
 */
export async function keepAnswer(
  ctx: Ctx<Actor>,
  filled: Filled,
  form: SurveyForm,
  send: boolean,
): Promise<Result<{ sent: boolean }>> {
  const { invitation, template, round, recordedById, act } = filled
  const keys = template.items.map(item => item.key)
  const state = invitationAfter(invitation.state, act)
  if (!state) return fail(problem('', 'answered-already'))
  const unknown = form.topThree.find(key => !keys.includes(key))
  if (unknown) return fail(problem('topThree', 'invalid-value', unknown))
  const problems = send ? problemsOfSending(form.answers, keys) : []
  if (problems.length > 0) return fail(...problems)
  const before = await findResponse(ctx.db, invitation.id)
  const saved = await saveResponse(
    ctx.db,
    {
      id: ctx.newId(),
      networkId: filled.networkId,
      roundId: round.id,
      invitationId: invitation.id,
      employerId: invitation.employerId,
      sector: invitation.sector,
      recordedById,
    },
    {
      answers: form.answers,
      topThree: [...form.topThree],
      respondentFunction: form.respondentFunction ?? null,
      freeText: form.freeText ?? null,
      mayContact: form.mayContact,
      savedAt: ctx.now,
      submittedAt: send ? ctx.now : null,
    },
  )
  if (!saved) return fail(problem('', 'answered-already'))
  const answeredBy = recordedById ? 'conversation' : 'employer'
  if (!send) {
    if (beginsSitting(before, recordedById, ctx.now))
      ctx.record({
        kind: 'engagement.survey-kept-half-way',
        subject: { type: 'survey_invitation', id: invitation.id },
        dataClass: 'business',
        employerId: invitation.employerId,
        after: { round: round.name, by: answeredBy },
      })
    return ok({ sent: false })
  }
  const change = { state, reason: null, answeredAt: ctx.now, answeredBy }
  if (!(await saveInvitation(ctx.db, invitation, change))) return fail(problem('', 'answered-already'))
  ctx.record({
    kind: 'engagement.survey-answered',
    subject: { type: 'survey_invitation', id: invitation.id },
    dataClass: 'business',
    employerId: invitation.employerId,
    before: { state: invitation.state },
    after: { round: round.name, by: answeredBy },
  })
  return ok({ sent: true })
}
