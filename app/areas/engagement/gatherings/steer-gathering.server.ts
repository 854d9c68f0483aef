import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { gatheringAfter, gatheringRules, whyNotYet, type GatheringAct } from './gathering-states'
import { listGatheringClients } from './gathering-clients.store.server'
import { saveGathering } from './gatherings.store.server'
import { guestCounts } from './guest-list.store.server'
import { requireGathering } from './require-gathering.server'
import { tellGuests } from './tell-guests.server'

/** Moves an event on by the table of its states, and tells everybody who was asked where the table says so. */
export async function steerGathering(
  ctx: Ctx<MemberActor>,
  id: string,
  act: Exclude<GatheringAct, 'change'>,
): Promise<Result<{ title: string }>> {
  const seen = await requireGathering(ctx, 'gatherings.write', id)
  const state = gatheringAfter(seen.state, act)
  if (state === undefined) return fail(problem('', 'not-possible-now'))
  const { unnoted, attended, missed } = await guestCounts(ctx.db, { networkId: ctx.actor.networkId, gatheringId: id })
  const clients = await listGatheringClients(ctx.db, id)
  const noted = attended + missed + clients.filter(one => one.attendance !== null).length
  const why = whyNotYet(act, { startsAt: seen.startsAt, unnoted, noted }, ctx.now)
  if (why) return fail(problem('', why, String(unnoted)))
  const tells = gatheringRules[act].tells !== undefined
  if (!(await saveGathering(ctx.db, seen, { state }, { now: ctx.now, tells })))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: gatheringRules[act].event,
    subject: { type: 'gathering', id },
    dataClass: 'business',
    before: { state: seen.state },
    after: { state, title: seen.title },
  })
  if (tells) tellGuests(ctx, { gatheringId: id, about: 'cancel', guestIds: null, turn: `${seen.sequence + 1}` })
  if (act === 'open') tellGuests(ctx, { gatheringId: id, about: 'hosts', guestIds: null, turn: 'open' })
  return ok({ title: seen.title })
}
