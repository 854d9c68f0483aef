import type { Ctx } from '~/access/context'
import { guestsPerTelling } from './limits'

export const tellGatheringJob = 'engagement.tell-gathering'

/**
 * What the background does: guests hear that they are asked, of a change, that it is off (for all or for them), that a seat came
 * free, are reminded, or are asked how it was; hosts hear that it opens; `seats` gives free seats to who waits.
 */
export const tellings = [
  'invite',
  'change',
  'cancel',
  'withdraw',
  'moved-up',
  'reminder',
  'outcome',
  'hosts',
  'seats',
] as const
export type Telling = (typeof tellings)[number]

export interface GuestTelling {
  gatheringId: string
  about: Telling
  /** Null for everybody whom it concerns. */
  guestIds: readonly string[] | null
  /** Tells this telling from the others: the same turn is never mailed twice to one guest. */
  turn: string
}

/** Has the background mail the guests of an event, in the transaction of the change that it tells of; many guests in parts. */
export function tellGuests(ctx: Ctx, { guestIds, ...telling }: GuestTelling): void {
  const key = `${tellGatheringJob}:${telling.gatheringId}:${telling.about}:${telling.turn}`
  const tell = (ids: readonly string[] | null, dedupeKey: string) =>
    ctx.enqueue({ name: tellGatheringJob, payload: { ...telling, guestIds: ids }, dedupeKey })
  if (guestIds === null) return tell(null, key)
  for (let from = 0; from < guestIds.length; from += guestsPerTelling)
    tell(guestIds.slice(from, from + guestsPerTelling), `${key}:${guestIds[from]}`)
}
