import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { requireRound } from './require-round.server'
import { saveClosed } from './survey-rounds.store.server'

/**
 * Closes a round before its last day. It stays closed: results are shown from then on, and an answer that came after them
 * could be read from the difference.
 */
export async function closeRound(ctx: Ctx<MemberActor>, roundId: string): Promise<Result<{ name: string }>> {
  const round = await requireRound(ctx, 'surveys.run', roundId)
  if (round.phase === 'closed' || !(await saveClosed(ctx.db, round.id, ctx.now)))
    return fail(problem('', 'not-possible-now'))
  ctx.record({
    kind: 'engagement.survey-closed',
    subject: { type: 'survey_round', id: round.id },
    dataClass: 'business',
    before: { phase: round.phase },
    after: { name: round.name },
  })
  return ok({ name: round.name })
}
