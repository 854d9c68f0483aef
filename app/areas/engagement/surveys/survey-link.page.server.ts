import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { surveyOfLink } from './answer-survey.server'
import { formOfResponse } from './response-form'
import { findResponse } from './survey-responses.store.server'

/** What the holder of a survey's link sees: the form as far as it was filled in, thanks, or that it is too late. */
export async function surveyLinkPage(ctx: Ctx<LinkActor>) {
  const { invitation, round, phase, template } = await surveyOfLink(ctx)
  const response = await findResponse(ctx.db, invitation.id)
  const status =
    response?.submittedAt || invitation.state === 'answered' ? 'answered' : phase === 'closed' ? 'closed' : 'open'
  return {
    status: status as 'answered' | 'closed' | 'open',
    employer: ctx.actor.displayName,
    network: ctx.actor.networkName,
    closesOn: round.closesOn,
    template,
    savedAt: response?.savedAt ?? null,
    known: response && status === 'open' ? formOfResponse(response) : {},
  }
}
