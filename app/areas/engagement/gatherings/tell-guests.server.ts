import type { Ctx } from '~/access/context'

export const tellGatheringJob = 'engagement.tell-gathering'

/**
 * What the background does: guests hear that they are asked, of a change, that it is off (for all or for them), that a seat came
 * free, or are asked how it was; hosts hear that it opens; `seats` gives free seats to who waits.
 */
export const tellings = ['invite', 'change', 'cancel', 'withdraw', 'moved-up', 'outcome', 'hosts', 'seats'] as const
export type Telling = (typeof tellings)[number]

export interface GuestTelling {
  gatheringId: string
  about: Telling
  /** Null for everybody whom it concerns. */
  guestIds: readonly string[] | null
  /** Tells this telling from the others: the same turn is never mailed twice to one guest. */
  turn: string
}

/** Has the background mail the guests of an event, in the transaction of the change that it tells of. */
export function tellGuests(ctx: Ctx, telling: GuestTelling): void {
  if (telling.guestIds?.length === 0) return
  ctx.enqueue({
    name: tellGatheringJob,
    payload: { ...telling },
    dedupeKey: `${tellGatheringJob}:${telling.gatheringId}:${telling.about}:${telling.turn}`,
  })
}
