import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { whyNotStaff } from '~/areas/employers/why-not-staff.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { askGuests, type AskedGuests, type Wanted } from './ask-guests.server'
import { findFirmsById, findFirmsOfContacts } from './asked-firms.store.server'
import { takesGuests } from './gathering-states'
import { findGuestRow, saveGuest } from './guests.store.server'
import { mostAskedAtOnce } from './limits'
import { requireGathering } from './require-gathering.server'
import { tellGuests } from './tell-guests.server'
import { whyNotAsked } from './whom-to-ask'

export interface GuestChoice {
  contactIds: readonly string[]
  /** Contacts who were shown as people who must not be asked: they stand in the list of who was left out. */
  refusedIds?: readonly string[]
  /** Employers that were chosen too and have nobody to ask: they stand in the list of who was left out. */
  emptyFirmIds?: readonly string[]
  membershipIds?: readonly string[]
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
  for (const membershipId of membershipIds) {
    const wrong = await whyNotStaff(ctx, 'membershipIds', membershipId)
    if (wrong) return fail(wrong)
  }
  const wanted = [
    ...(await contactsFor(ctx, [...contactIds, ...refusedIds])).filter(
      one => one.why !== null || contactIds.includes(one.contactId ?? ''),
    ),
    ...membershipIds.map(membershipId => ({ membershipId, employerId: null, contactId: null, why: null })),
    ...(await emptyFirms(ctx, emptyFirmIds)),
  ]
  return ok(await askGuests(ctx, gathering, wanted))
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
export function guestName(guest: {
  contact: { firstName: string | null; lastName: string } | null
  membership: { displayName: string } | null
  employer: { name: string } | null
}): string {
  const { contact, membership, employer } = guest
  if (contact) return [contact.firstName, contact.lastName].filter(Boolean).join(' ')
  return membership?.displayName ?? employer?.name ?? ''
}
