import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runningOfClients } from '~/areas/placements/placements-of-many.store.server'
import { transition } from '~/areas/placements/state-machine'
import { fail, ok, problem, type Result } from '~/platform/result'
import { requireShortlist } from './require-shortlist.server'
import type { AnswerInput } from './shortlist-input'
import { shortlistMachine } from './shortlist-machine'
import { lockShortlists, saveAnswer, saveShortlistState, type ShortlistRow } from './shortlists.store.server'

/**
 * What the client says of one place; entered by the client, or by staff who heard it. An answer can change while the
 * shortlist stands and nothing runs at the place: what was proposed is answered there. With the last answer the shortlist is answered, and who made it gets a task.
 */
export async function answerShortlist(
  ctx: Ctx<MemberActor>,
  shortlistId: string,
  input: AnswerInput,
): Promise<Result<{ last: boolean }>> {
  const { clientId } = await requireShortlist(ctx, 'shortlists.answer', shortlistId)
  await lockShortlists(ctx.db, clientId)
  const shortlist = await requireShortlist(ctx, 'shortlists.answer', shortlistId)
  const place = shortlist.places.find(one => one.id === input.placeId)
  if (!place) return fail(problem('placeId', 'not-a-choice', input.placeId))
  if (shortlist.state !== 'shown' && shortlist.state !== 'answered')
    return fail(problem('', 'shortlist-closed', shortlist.state))
  const running = await runningOfClients(ctx.db, [clientId])
  if (running.some(placement => placement.vacancyId === place.vacancyId))
    return fail(problem('', 'shortlist-proposed', place.shown.title))
  const isNo = input.answer === 'unwanted'
  const answer = {
    answer: input.answer,
    reasonCode: isNo ? (input.reason ?? null) : null,
    note: input.note || null,
  }
  await saveAnswer(ctx.db, place.id, { ...answer, answeredAt: ctx.now, answeredById: ctx.actor.membershipId })
  ctx.record({
    kind: 'shortlists.place-answered',
    subject: { type: 'shortlist', id: shortlistId },
    dataClass: 'profile',
    clientId,
    before: place.answer ? { answer: place.answer, reasonCode: place.reasonCode } : undefined,
    after: { vacancyId: place.vacancyId, ...answer },
  })
  return ok({ last: await closeWhenLast(ctx, shortlist, place.id) })
}

async function closeWhenLast(ctx: Ctx<MemberActor>, shortlist: ShortlistRow, answeredId: string): Promise<boolean> {
  const allAnswered = shortlist.places.every(one => one.id === answeredId || one.answer !== null)
  const by = ctx.actor.role === 'trainee' ? 'client' : 'staff'
  const move = transition(shortlistMachine, shortlist.state, 'answer_last', by, { 'all-answered': allAnswered })
  if (!move.ok) return false
  await saveShortlistState(ctx.db, shortlist.id, shortlist.state, { state: move.value.to, answeredAt: ctx.now })
  ctx.record({
    kind: 'shortlists.shortlist-answered',
    subject: { type: 'shortlist', id: shortlist.id },
    dataClass: 'profile',
    clientId: shortlist.clientId,
    before: { state: shortlist.state },
    after: { state: move.value.to },
  })
  if (shortlist.madeBy.id !== ctx.actor.membershipId)
    ctx.enqueue({
      name: 'shortlists.tell-answered',
      payload: { shortlistId: shortlist.id },
      dedupeKey: `shortlists.tell-answered:${shortlist.id}`,
    })
  return true
}
