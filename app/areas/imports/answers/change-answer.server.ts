import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { AnswerAct } from './answer-list'
import { findAnswer, putAnswer, removeAnswer, saveChoice, type KeptAnswer } from './answers.store.server'

/**
 * Changes what is remembered about an id, forgets it, or puts back what was forgotten. The next file follows; what was read in
 * before stays as it is. Fails with `answer-taken` when the id was answered again, or given to an employer, in the meantime.
 */
export async function changeAnswer(ctx: Ctx<MemberActor>, act: AnswerAct): Promise<Result<KeptAnswer>> {
  if (act.intent === 'return') return putBack(ctx, act)
  const answer = await findAnswer(ctx.db, ctx.actor.networkId, act.externalId)
  if (!answer) throw new NotFoundError()
  if (act.intent === 'forget') {
    await removeAnswer(ctx.db, ctx.actor.networkId, act.externalId)
    tell(ctx, 'forgotten', answer, answer.choice, null)
    return ok(answer)
  }
  if (answer.choice === act.choice) return ok(answer)
  await saveChoice(ctx.db, ctx.actor.networkId, act.externalId, act.choice)
  tell(ctx, 'changed', answer, answer.choice, act.choice)
  return ok({ ...answer, choice: act.choice })
}

async function putBack(
  ctx: Ctx<MemberActor>,
  { intent: _, ...kept }: Extract<AnswerAct, { intent: 'return' }>,
): Promise<Result<KeptAnswer>> {
  await requireEmployer(ctx, 'employers.import', kept.employerId)
  const answer = { ...kept, answeredAt: ctx.now }
  if (!(await putAnswer(ctx.db, ctx.actor.networkId, answer))) return fail(problem('', 'answer-taken', kept.externalId))
  tell(ctx, 'returned', answer, null, answer.choice)
  return ok(answer)
}

function tell(
  ctx: Ctx<MemberActor>,
  what: 'changed' | 'forgotten' | 'returned',
  { externalId, employerId, runId }: KeptAnswer,
  before: string | null,
  after: string | null,
): void {
  ctx.record({
    kind: `imports.twin-answer-${what}`,
    subject: { type: 'employer', id: employerId },
    dataClass: 'business',
    employerId,
    before: { externalId, choice: before, runId },
    after: { externalId, choice: after },
  })
}
