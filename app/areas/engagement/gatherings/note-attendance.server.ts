import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { findFirmsOfContacts } from './asked-firms.store.server'
import { countAsContact, countNoLonger } from './attendance-contact.server'
import { findGatheringClient, saveClientAttendance } from './gathering-clients.store.server'
import type { AttendanceInput } from './gathering-input'
import { takesAttendance } from './gathering-states'
import type { Gathering } from './gatherings.store.server'
import { findGuestRow, listGuestsFor, saveGuest, saveNewGuests, type Guest } from './guests.store.server'
import { guestName } from './invite-guests.server'
import { requireGathering } from './require-gathering.server'

/**
 * Notes that somebody was there or stayed away, or takes that back. Presence is contact with the employer and evidence for its
 * engagement.
 */
export async function noteAttendance(
  ctx: Ctx<MemberActor>,
  id: string,
  input: AttendanceInput,
): Promise<Result<{ name: string }>> {
  const gathering = await onTheDay(ctx, id)
  if (!gathering.ok) return gathering
  const attendance = input.attendance === 'none' ? null : input.attendance
  if (input.clientId) return noteClient(ctx, gathering.value, input.clientId, attendance)
  const guest = await findGuestRow(ctx.db, id, input.guestId ?? '')
  if (!guest || guest.state === 'left_out') throw new NotFoundError()
  if (guest.attendance === attendance) return ok({ name: guestName(guest) })
  if (!(await saveGuest(ctx.db, guest, { attendance }, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  await tellNoted(ctx, gathering.value, guest, attendance)
  return ok({ name: guestName(guest) })
}

/** Puts somebody on the list who came without being asked. */
export async function addUninvited(
  ctx: Ctx<MemberActor>,
  id: string,
  contactId: string,
): Promise<Result<{ name: string }>> {
  const found = await onTheDay(ctx, id)
  if (!found.ok) return found
  const gathering = found.value
  const [firm] = await findFirmsOfContacts(ctx.db, [contactId])
  if (!firm) return fail(problem('contactId', 'not-found'))
  const [known] = await listGuestsFor(ctx.db, id, { contactIds: [contactId] })
  if (known && known.state !== 'left_out' && known.state !== 'withdrawn')
    return noteAttendance(ctx, id, { guestId: known.id, attendance: 'attended' })
  const guestId = known?.id ?? ctx.newId()
  const came = { state: 'uninvited', reason: null, attendance: 'attended' }
  const base = { id: guestId, networkId: ctx.actor.networkId, gatheringId: id, employerId: firm.id, contactId }
  const isPut = known
    ? await saveGuest(ctx.db, known, came, ctx.now)
    : (await saveNewGuests(ctx.db, [{ ...base, ...came }], ctx.now)).has(guestId)
  if (!isPut) return fail(problem('', 'changed-meanwhile'))
  const guest = await findGuestRow(ctx.db, id, guestId)
  if (!guest) throw new NotFoundError()
  await tellNoted(ctx, gathering, { ...guest, attendance: null }, 'attended')
  return ok({ name: guestName(guest) })
}

async function onTheDay(ctx: Ctx<MemberActor>, id: string): Promise<Result<Gathering>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  const [onDay, today] = [dayIn(gathering.startsAt, gathering.timeZone), dayIn(ctx.now, gathering.timeZone)]
  return takesAttendance(gathering.state, onDay, today) ? ok(gathering) : fail(problem('', 'not-the-day', onDay))
}

async function noteClient(
  ctx: Ctx<MemberActor>,
  gathering: Gathering,
  rowId: string,
  attendance: string | null,
): Promise<Result<{ name: string }>> {
  const row = await findGatheringClient(ctx.db, gathering.id, rowId)
  if (!row) throw new NotFoundError()
  await requireClient(ctx, 'gatherings.bring-client', row.clientId)
  await saveClientAttendance(ctx.db, row.id, attendance)
  ctx.record({
    kind: 'engagement.gathering-client-noted',
    subject: { type: 'gathering_client', id: row.id },
    dataClass: 'client',
    clientId: row.clientId,
    before: { attendance: row.attendance },
    after: { attendance, title: gathering.title },
  })
  return ok({ name: [row.client.firstName, row.client.lastName].filter(Boolean).join(' ') })
}

const kinds = {
  attended: 'engagement.gathering-attended',
  no_show: 'engagement.gathering-missed',
  none: 'engagement.gathering-attendance-undone',
} as const

async function tellNoted(
  ctx: Ctx<MemberActor>,
  gathering: Gathering,
  guest: Guest,
  attendance: string | null,
): Promise<void> {
  const { employerId } = guest
  const relation = employerId && attendance === 'attended' ? await countAsContact(ctx, gathering, employerId) : null
  if (employerId && guest.attendance === 'attended') await countNoLonger(ctx, { id: guest.id, employerId })
  ctx.record({
    kind: kinds[(attendance ?? 'none') as keyof typeof kinds],
    subject: { type: 'gathering_guest', id: guest.id },
    dataClass: 'business',
    employerId,
    before: { attendance: guest.attendance, ...relation },
    after: { title: gathering.title, gatheringId: gathering.id, who: guestName(guest) },
  })
}
