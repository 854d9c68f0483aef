import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { isSection } from '~/areas/employers/sectors'
import { addDays } from '../days'
import { readInvitationListAsk } from './invitation-list'
import { invitationStates, mayRemind, type InvitationState } from './invitation-states'
import { surveyInConversation } from './record-answer.server'
import { requireRound } from './require-round.server'
import { countByState, countInvitations, leftOutByReason, pageOfInvitations } from './survey-invitations.store.server'
import { isOwnHalf } from './survey-answers'
import { findResponse } from './survey-responses.store.server'
import { findSurveyTemplate } from './survey-templates.store.server'
import { surveyRights } from './surveys.page.server'
import { formOfResponse } from './response-form'

/** A round: whom it asked, who answered, who was left out and why. */
export async function surveyPage(ctx: Ctx<MemberActor>, roundId: string, search: URLSearchParams) {
  const round = await requireRound(ctx, 'surveys.read', roundId)
  const stored = await findSurveyTemplate(ctx.db, round.templateId)
  const counts = await countByState(ctx.db, round.id)
  const ask = readInvitationListAsk(search)
  const { rows, ...page } = await pageOfInvitations(ctx.db, ctx.actor.networkId, round.id, ask)
  return {
    round: { ...round, sectors: round.sectors.filter(isSection) },
    version: stored?.version ?? null,
    notice: stored?.template.notice ?? null,
    counts: Object.fromEntries(invitationStates.map(state => [state, counts[state] ?? 0])) as Record<
      InvitationState,
      number
    >,
    leftOut: await leftOutByReason(ctx.db, round.id),
    filter: { words: ask.words, state: ask.state },
    page,
    total: await countInvitations(ctx.db, ctx.actor.networkId, round.id, ask),
    invitations: rows.map(row => ({ ...row, mayRemind: mayRemind(row, ctx.now) })),
    may: surveyRights(ctx),
  }
}

export type SurveyPage = Awaited<ReturnType<typeof surveyPage>>

/** The form that a colleague fills in with an employer; what the employer itself filled in half-way is not shown. */
export async function conversationPage(ctx: Ctx<MemberActor>, roundId: string, invitationId: string) {
  const { invitation, round, template } = await surveyInConversation(ctx, roundId, invitationId)
  const response = await findResponse(ctx.db, invitation.id)
  return {
    round: { id: round.id, name: round.name, phase: round.phase },
    employer: { id: invitation.employerId, name: invitation.employer.name },
    state: invitation.state,
    template,
    firmIsHalfWay: isOwnHalf(response),
    known: response && response.submittedAt === null && !isOwnHalf(response) ? formOfResponse(response) : {},
  }
}

/** What the form for a new round begins with. */
export function newRoundDefaults(today: string) {
  return { year: Number(today.slice(0, 4)), opensOn: today, closesOn: addDays(today, 42) }
}
