import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { ok, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { listGatheringsToRemind } from './gatherings.store.server'
import { listGuestsToRemind } from './guests.store.server'
import { isReminderDue, isToRemind, mostRemindDays } from './reminder'
import { tellGuests } from './tell-guests.server'

/** Has the guests of events that come near reminded, as chosen for each event; each guest once. */
export async function remindGuests(ctx: Ctx<SystemActor>): Promise<Result<{ events: number }>> {
  const until = new Date(ctx.now.getTime() + (mostRemindDays + 2) * 86_400_000)
  let events = 0
  for (const gathering of await listGatheringsToRemind(ctx.db, ctx.actor.networkId, ctx.now, until)) {
    if (!isReminderDue(gathering, ctx.now)) continue
    const guests = await listGuestsToRemind(ctx.db, gathering.id)
    const guestIds = guests.filter(one => isToRemind(gathering, one)).map(one => one.id)
    if (guestIds.length > 0) events += 1
    const turn = dayIn(ctx.now, gathering.timeZone)
    tellGuests(ctx, { gatheringId: gathering.id, about: 'reminder', guestIds, turn })
  }
  return ok({ events })
}
