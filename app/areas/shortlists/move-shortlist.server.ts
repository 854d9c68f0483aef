import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { transition } from '~/areas/placements/state-machine'
import { fail, ok, problem, type Result } from '~/platform/result'
import { requireShortlist } from './require-shortlist.server'
import { shortlistMachine } from './shortlist-machine'
import { listShortlists, lockShortlists, saveShortlistState, type ShortlistRow } from './shortlists.store.server'

const told = { withdraw: 'shortlists.shortlist-withdrawn', put_back: 'shortlists.shortlist-put-back' } as const

/** Takes a shortlist back, or puts it before the client again as long as no newer one was made. */
export async function moveShortlist(
  ctx: Ctx<MemberActor>,
  shortlistId: string,
  event: 'withdraw' | 'put_back',
): Promise<Result<null>> {
  const { clientId } = await requireShortlist(ctx, 'shortlists.write', shortlistId)
  await lockShortlists(ctx.db, clientId)
  const shortlist = await requireShortlist(ctx, 'shortlists.write', shortlistId)
  const newest = (await listShortlists(ctx.db, clientId))[0]
  const allAnswered = isAnswered(shortlist)
  const facts = {
    'none-newer': newest?.id === shortlistId,
    'all-answered': allAnswered,
    'some-open': !allAnswered,
  }
  const move = transition(shortlistMachine, shortlist.state, event, 'staff', facts)
  if (!move.ok) return fail(problem('', 'shortlist-cannot', shortlist.state, event))
  const { to } = move.value
  await saveShortlistState(ctx.db, shortlistId, shortlist.state, {
    state: to,
    answeredAt: to === 'answered' ? lastAnswer(shortlist) : null,
  })
  ctx.record({
    kind: told[event],
    subject: { type: 'shortlist', id: shortlistId },
    dataClass: 'profile',
    clientId,
    before: { state: shortlist.state },
    after: { state: to },
  })
  return ok(null)
}

function isAnswered({ places }: ShortlistRow): boolean {
  return places.every(place => place.answer !== null)
}

function lastAnswer({ places, shownAt }: ShortlistRow): Date {
  return places.reduce((last, { answeredAt }) => (answeredAt && answeredAt > last ? answeredAt : last), shownAt)
}
