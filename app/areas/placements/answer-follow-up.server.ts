import { z } from 'zod'
import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { ok, type Result } from '~/platform/result'
import { changeFollowUp, findFollowUp } from './follow-ups.store.server'
import { reopen, settle } from './settle-tasks.server'

export const FollowUpAnswer = z.object({
  light: z.enum(['good', 'attention', 'bad']),
  note: z.string().trim().max(2_000).default(''),
})
export type FollowUpAnswer = z.infer<typeof FollowUpAnswer>

const Answers = z.array(FollowUpAnswer.extend({ linkId: z.string(), at: z.string() }))

/** Keeps how it goes, told in two taps; a second answer by the same link replaces the first. */
export async function answerFollowUp(ctx: Ctx<LinkActor>, input: FollowUpAnswer): Promise<Result<null>> {
  const followUp = ctx.actor.followUpId ? await findFollowUp(ctx.db, ctx.actor.followUpId) : null
  if (!followUp) throw new NotFoundError()
  const before = Answers.parse(followUp.answers).filter(answer => answer.linkId !== ctx.actor.linkId)
  const answers = [...before, { ...input, linkId: ctx.actor.linkId, at: ctx.now.toISOString() }]
  await changeFollowUp(ctx.db, followUp.id, { state: 'done', doneAt: ctx.now, answers })
  ctx.record({
    kind: 'placements.follow-up-answered',
    subject: { type: 'follow-up', id: followUp.id },
    dataClass: 'placement',
    placementId: followUp.placementId,
    after: { moment: followUp.moment, ...input },
  })
  const about = { placementId: followUp.placementId, key: followUp.id }
  await settle(ctx, about, [{ tasks: [`follow-up-${followUp.moment}`], to: 'done', because: 'follow-up-answered' }])
  const attention = ['follow-up-needs-attention']
  if (answers.every(answer => answer.light === 'good'))
    await settle(ctx, about, [{ tasks: attention, to: 'cancelled', because: 'answer-changed' }])
  else await reopen(ctx, about, attention, 'answer-changed')
  if (input.light !== 'good') {
    ctx.enqueue({
      name: 'placements.tell-people',
      payload: { placementId: followUp.placementId, message: 'follow-up-needs-attention', about: followUp.id },
      dedupeKey: `placements.tell-people:${followUp.id}:attention`,
    })
  }
  return ok(null)
}
