import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Gathering } from './gatherings.store.server'
import { listGuestsFor, saveGuest, saveNewGuests, type Guest, type NewGuest } from './guests.store.server'
import { tellGuests } from './tell-guests.server'
import type { LeftOutReason } from './whom-to-ask'

export interface AskedGuests {
  asked: number
  leftOut: number
  already: number
}

/** Somebody to ask: a contact of an employer, a colleague, or an employer that has nobody to ask. */
export interface Wanted {
  employerId: string | null
  contactId: string | null
  membershipId: string | null
  why: LeftOutReason | null
}

/**
 * Puts people on the list of an event: who can be asked gets an invitation, who cannot stands there with the reason. Who was left out or
 * taken off before is asked when nothing stands in the way any more; who stands on the list already is left as he or she is.
 */
export async function askGuests(
  ctx: Ctx<MemberActor>,
  gathering: Gathering,
  wanted: readonly Wanted[],
): Promise<AskedGuests> {
  const keyOf = (one: Pick<Guest, 'contactId' | 'membershipId' | 'employerId'>) =>
    one.contactId ?? one.membershipId ?? one.employerId
  const idsOf = (key: 'contactId' | 'membershipId' | 'employerId') => wanted.flatMap(one => one[key] ?? [])
  const who = { contactIds: idsOf('contactId'), membershipIds: idsOf('membershipId'), employerIds: idsOf('employerId') }
  const known = new Map((await listGuestsFor(ctx.db, gathering.id, who)).map(one => [keyOf(one), one]))
  const fresh: NewGuest[] = []
  const wished: { id: string; employerId: string | null }[] = []
  const again: typeof wished = []
  let [leftOut, already] = [0, 0]
  for (const { why, ...one } of wanted) {
    const seen = known.get(keyOf(one))
    const state = why ? 'left_out' : 'invited'
    if (why) leftOut++
    if (!seen) {
      const id = ctx.newId()
      const base = { id, networkId: ctx.actor.networkId, gatheringId: gathering.id, ...one, state }
      fresh.push({ ...base, reason: why, invitedAt: why ? null : ctx.now })
      if (!why) wished.push({ id, employerId: one.employerId })
    } else if (!why && (seen.state === 'left_out' || seen.state === 'withdrawn')) {
      if (await saveGuest(ctx.db, seen, { state, reason: null, invitedAt: ctx.now }, ctx.now))
        again.push({ id: seen.id, employerId: one.employerId })
    } else if (why && seen.state === 'left_out') {
      await saveGuest(ctx.db, seen, { reason: why }, ctx.now)
    } else if (!why) already++
  }
  const put = await saveNewGuests(ctx.db, fresh, ctx.now)
  // Whom somebody else asked at the same moment has an invitation already.
  const asked = [...wished.filter(one => put.has(one.id)), ...again]
  for (const one of asked) tellInvited(ctx, gathering, one)
  tellGuests(ctx, {
    gatheringId: gathering.id,
    about: 'invite',
    guestIds: asked.map(one => one.id),
    turn: ctx.newId(),
  })
  return { asked: asked.length, leftOut, already: already + wished.length + again.length - asked.length }
}

function tellInvited(
  ctx: Ctx<MemberActor>,
  gathering: Gathering,
  guest: { id: string; employerId: string | null },
): void {
  ctx.record({
    kind: 'engagement.gathering-invited',
    subject: { type: 'gathering_guest', id: guest.id },
    dataClass: 'business',
    employerId: guest.employerId,
    after: { title: gathering.title, gatheringId: gathering.id },
  })
}
