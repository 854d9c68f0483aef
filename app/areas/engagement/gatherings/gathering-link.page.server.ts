import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { gatheringOfLink } from './answer-gathering.server'
import { takesGuests, takesOutcome } from './gathering-states'
import { whenOf } from './gatherings.page.server'
import { isGuestState } from './guest-states'
import { lockSeats } from './guests.store.server'

/** What the holder of an invitation's link sees: the event with the own answer, the question how it was, or that it is too late. */
export async function gatheringLinkPage(ctx: Ctx<LinkActor>) {
  const { guest, gathering } = await gatheringOfLink(ctx)
  const asks = takesGuests(gathering.state, gathering.startsAt, ctx.now)
  const judges = takesOutcome(gathering.state) && guest.attendance === 'attended'
  const seats = asks ? await lockSeats(ctx.db, gathering.id, guest.id) : null
  const status = asks ? 'answer' : judges ? 'outcome' : gathering.state === 'cancelled' ? 'cancelled' : 'over'
  return {
    status: status as 'answer' | 'outcome' | 'cancelled' | 'over',
    name: ctx.actor.displayName,
    network: ctx.actor.networkName,
    title: gathering.title,
    description: gathering.description,
    place: gathering.place,
    isOnline: gathering.isOnline,
    timeZone: gathering.timeZone,
    ...whenOf(gathering, gathering.timeZone),
    state: isGuestState(guest.state) ? guest.state : ('invited' as const),
    word: guest.word,
    outcome: guest.outcome,
    outcomeWords: guest.outcomeWords,
    isFull: seats !== null && seats.capacity !== null && seats.taken + seats.waiting >= seats.capacity,
  }
}
export type GatheringLinkPage = Awaited<ReturnType<typeof gatheringLinkPage>>
