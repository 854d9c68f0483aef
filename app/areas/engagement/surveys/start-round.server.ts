import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '../days'
import { fail, ok, problem, type Result } from '~/platform/result'
import { takeCurrentSurvey } from './current-survey.server'
import type { RoundInput } from './survey-round'
import { saveNewRound } from './survey-rounds.store.server'

/** Sets up a round with the version in use; nobody is asked yet. A round that is over before it begins is refused. */
export async function startRound(ctx: Ctx<MemberActor>, input: RoundInput): Promise<Result<{ roundId: string }>> {
  const { actor, db, now } = ctx
  if (input.closesOn < dayIn(now, actor.timeZone)) return fail(problem('closesOn', 'in-past', input.closesOn))
  const { id: templateId, version } = await takeCurrentSurvey(ctx)
  const id = ctx.newId()
  const { name, year, sectors, opensOn, closesOn } = input
  await saveNewRound(
    db,
    {
      id,
      networkId: actor.networkId,
      name,
      year,
      sectors: [...sectors],
      templateId,
      opensOn: new Date(opensOn),
      closesOn: new Date(closesOn),
      createdById: actor.membershipId,
    },
    now,
  )
  ctx.record({
    kind: 'engagement.survey-started',
    subject: { type: 'survey_round', id },
    dataClass: 'business',
    after: { ...input, version },
  })
  return ok({ roundId: id })
}
