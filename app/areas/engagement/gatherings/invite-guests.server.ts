import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findStaffMember } from '~/areas/employers/staff.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { findFirmsById, findFirmsOfContacts } from './asked-firms.store.server'
import { takesGuests } from './gathering-states'
import type { Gathering } from './gatherings.store.server'
import { findGuestRow, listGuests, saveGuest, saveNewGuests, type Guest, type NewGuest } from './guests.store.server'
import { mostAskedAtOnce } from './limits'
import { requireGathering } from './require-gathering.server'
import { tellGuests } from './tell-guests.server'
import { whyNotAsked, type LeftOutReason } from './whom-to-ask'

export interface GuestChoice {
  contactIds: readonly string[]
  /** Contacts who were shown as people who must not be asked: they stand in the list of who was left out. */
  refusedIds?: readonly string[]
  /** Employers that were chosen too and have nobody to ask: they stand in the list of who was left out. */
  emptyFirmIds?: readonly string[]
  membershipIds?: readonly string[]
}

export interface AskedGuests {
  asked: number
  leftOut: number
  already: number
}

/**
 * Asks contacts of employers and colleagues. The marks are read again here: who must not be asked is put on the list with the
 * reason, and gets no mail. Who was left out or taken off before is asked when nothing stands in the way any more.
 */
export async function inviteGuests(
  ctx: Ctx<MemberActor>,
  id: string,
  choice: GuestChoice,
): Promise<Result<AskedGuests>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  if (!takesGuests(gathering.state, gathering.startsAt, ctx.now)) return fail(problem('', 'not-open'))
  const { contactIds, refusedIds = [], membershipIds = [], emptyFirmIds = [] } = choice
  const chosen = contactIds.length + membershipIds.length
  if (chosen === 0) return fail(problem('contactIds', 'choose'))
  if (chosen > mostAskedAtOnce) return fail(problem('contactIds', 'too-many', String(chosen), String(mostAskedAtOnce)))
  for (const membershipId of membershipIds)
    if (!(await findStaffMember(ctx.db, membershipId))) return fail(problem('membershipIds', 'not-found'))
  const wanted = [
    ...(await contactsFor(ctx, [...contactIds, ...refusedIds])).filter(
      one => one.why !== null || contactIds.includes(one.contactId ?? ''),
    ),
    ...membershipIds.map(membershipId => ({ membershipId, employerId: null, contactId: null, why: null })),
    ...(await emptyFirms(ctx, emptyFirmIds)),
  ]
  return ok(await ask(ctx, gathering, wanted))
}

interface Wanted {
  employerId: string | null
  contactId: string | null
  membershipId: string | null
  why: LeftOutReason | null
}

async function contactsFor(ctx: Ctx<MemberActor>, ids: readonly string[]): Promise<Wanted[]> {
  if (ids.length === 0) return []
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  return (await findFirmsOfContacts(ctx.db, ids)).flatMap(firm =>
    firm.contacts.map(contact => ({
      employerId: firm.id,
      contactId: contact.id,
      membershipId: null,
      why: whyNotAsked(firm, contact, today),
    })),
  )
}

async function emptyFirms(ctx: Ctx<MemberActor>, ids: readonly string[]): Promise<Wanted[]> {
  if (ids.length === 0) return []
  return (await findFirmsById(ctx.db, ids)).map(firm => ({
    employerId: firm.id,
    contactId: null,
    membershipId: null,
    why: firm.noMailing ? 'no_mailing' : 'no_contact',
  }))
}

async function ask(ctx: Ctx<MemberActor>, gathering: Gathering, wanted: readonly Wanted[]): Promise<AskedGuests> {
  const keyOf = (one: Pick<Guest, 'contactId' | 'membershipId' | 'employerId'>) =>
    one.contactId ?? one.membershipId ?? one.employerId
  const known = new Map((await listGuests(ctx.db, gathering.id)).map(one => [keyOf(one), one]))
  const fresh: NewGuest[] = []
  const asked: { id: string; employerId: string | null }[] = []
  let [leftOut, already] = [0, 0]
  for (const { why, ...who } of wanted) {
    const seen = known.get(keyOf(who))
    const state = why ? 'left_out' : 'invited'
    if (why) leftOut++
    if (!seen) {
      const id = ctx.newId()
      const base = { id, networkId: ctx.actor.networkId, gatheringId: gathering.id, ...who, state }
      fresh.push({ ...base, reason: why, invitedAt: why ? null : ctx.now })
      if (!why) asked.push({ id, employerId: who.employerId })
    } else if (!why && (seen.state === 'left_out' || seen.state === 'withdrawn')) {
      if (await saveGuest(ctx.db, seen, { state, reason: null, invitedAt: ctx.now }, ctx.now))
        asked.push({ id: seen.id, employerId: who.employerId })
    } else if (why && seen.state === 'left_out') {
      await saveGuest(ctx.db, seen, { reason: why }, ctx.now)
    } else if (!why) already++
  }
  await saveNewGuests(ctx.db, fresh, ctx.now)
  for (const one of asked) tellInvited(ctx, gathering, one)
  tellGuests(ctx, {
    gatheringId: gathering.id,
    about: 'invite',
    guestIds: asked.map(one => one.id),
    turn: ctx.newId(),
  })
  return { asked: asked.length, leftOut, already }
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

/** Takes a guest off the list; who was asked hears that it is off for him or her, and the link opens nothing any more. */
export async function withdrawGuest(
  ctx: Ctx<MemberActor>,
  id: string,
  guestId: string,
): Promise<Result<{ name: string }>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  const guest = await findGuestRow(ctx.db, id, guestId)
  if (!guest || gathering.state !== 'open' || guest.attendance !== null) return fail(problem('', 'not-possible-now'))
  if (['withdrawn', 'left_out', 'uninvited'].includes(guest.state)) return fail(problem('', 'not-possible-now'))
  const done = await saveGuest(ctx.db, guest, { state: 'withdrawn', waitingSince: null }, ctx.now)
  if (!done) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'engagement.gathering-withdrawn',
    subject: { type: 'gathering_guest', id: guestId },
    dataClass: 'business',
    employerId: guest.employerId,
    before: { state: guest.state },
    after: { title: gathering.title },
  })
  const turn = ctx.newId()
  if (guest.state !== 'declined') tellGuests(ctx, { gatheringId: id, about: 'withdraw', guestIds: [guestId], turn })
  if (guest.state === 'accepted') tellGuests(ctx, { gatheringId: id, about: 'seats', guestIds: null, turn })
  return ok({ name: guestName(guest) })
}

/** Who a guest is, in words. */
export function guestName(guest: Pick<Guest, 'contact' | 'membership' | 'employer'>): string {
  const { contact, membership, employer } = guest
  if (contact) return [contact.firstName, contact.lastName].filter(Boolean).join(' ')
  return membership?.displayName ?? employer?.name ?? ''
}
