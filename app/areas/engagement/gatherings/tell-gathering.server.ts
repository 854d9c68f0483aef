import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { appOrigin } from '~/platform/app-origin.server'
import { writeCalendar, type CalendarPerson } from '~/platform/calendar/write-calendar.server'
import { defaultLanguage, isLanguage } from '~/platform/languages'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { ok, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { hasLeft } from '../has-left'
import { listReachable } from '../visits/visits.store.server'
import { gatheringUid } from './gathering-list'
import { findGathering, type Gathering } from './gatherings.store.server'
import { movingUp, toldStates } from './guest-states'
import { listGuestsToTell, listWaiting, lockSeats, saveGuest, type GuestToTell } from './guests.store.server'
import { guestsPerTelling } from './limits'
import { isReminderDue, isToRemind } from './reminder'
import { tellGuests, type GuestTelling, type Telling } from './tell-guests.server'
import { whyNotAsked } from './whom-to-ask'
import { isHeldByMarks } from './why-not-mailed'

/** Guests who get this telling, by how they stand now; whoever moved on meanwhile is told by the later telling. */
const wantedBy: Readonly<
  Record<Exclude<Telling, 'seats' | 'hosts'>, (guest: GuestToTell, gathering: Gathering, now: Date) => boolean>
> = {
  invite: (guest, { state }) => state === 'open' && guest.state === 'invited',
  change: (guest, { state }) => state === 'open' && toldStates.some(one => one === guest.state),
  cancel: (guest, { state }) => state === 'cancelled' && toldStates.some(one => one === guest.state),
  withdraw: guest => guest.state === 'withdrawn',
  'moved-up': (guest, { state }) => state === 'open' && guest.state === 'accepted',
  reminder: (guest, gathering, now) => isReminderDue(gathering, now) && isToRemind(gathering, guest),
  outcome: (guest, { state }) => (state === 'held' || state === 'closed') && guest.attendance === 'attended',
}

/** Mails the guests of an event what happened, once for each turn and guest; or fills seats that came free. */
export async function tellGathering(ctx: Ctx<SystemActor>, telling: GuestTelling): Promise<Result<{ mailed: number }>> {
  const gathering = await findGathering(ctx.db, telling.gatheringId)
  if (!gathering) return ok({ mailed: 0 })
  if (telling.about === 'seats') return fillSeats(ctx, gathering)
  const organiser = await organiserOf(ctx, gathering)
  if (telling.about === 'hosts') return ok({ mailed: await tellHosts(ctx, gathering, organiser, telling) })
  const wanted = wantedBy[telling.about]
  const found = await listGuestsToTell(ctx.db, gathering.id, telling.guestIds)
  const guests = found.filter(one => wanted(one, gathering, ctx.now))
  const inParts = telling.guestIds === null && guests.length > guestsPerTelling
  if (inParts) tellGuests(ctx, { ...telling, guestIds: guests.map(one => one.id) })
  let mailed = 0
  for (const guest of inParts ? [] : guests) {
    const today = dayIn(ctx.now, gathering.timeZone)
    if (guest.membership && hasLeft(guest.membership, today)) continue
    const why = guest.contact && guest.employer ? whyNotAsked(guest.employer, guest.contact, today) : null
    if (why && why !== 'no_address' && isHeldByMarks(telling.about, guest.state)) {
      if (telling.about === 'invite') await saveGuest(ctx.db, guest, { state: 'left_out', reason: why }, ctx.now)
      continue
    }
    if (!(await mail(ctx, gathering, organiser, guest, telling))) continue
    mailed += 1
    if (telling.about === 'reminder') await noteReminded(ctx, gathering, guest)
  }
  if (telling.guestIds === null && (telling.about === 'change' || telling.about === 'cancel'))
    mailed += await tellHosts(ctx, gathering, organiser, telling)
  return ok({ mailed })
}

async function noteReminded(ctx: Ctx<SystemActor>, gathering: Gathering, guest: GuestToTell): Promise<void> {
  await saveGuest(ctx.db, guest, { remindedAt: ctx.now }, ctx.now)
  ctx.record({
    kind: 'engagement.gathering-reminded',
    subject: { type: 'gathering_guest', id: guest.id },
    dataClass: 'business',
    employerId: guest.employerId,
    after: { title: gathering.title, gatheringId: gathering.id },
  })
}

/** Moves up who waits, as many as there are free seats, and tells them. */
async function fillSeats(ctx: Ctx<SystemActor>, gathering: Gathering): Promise<Result<{ mailed: number }>> {
  const seats = await lockSeats(ctx.db, gathering.id, null)
  if (!seats || gathering.state !== 'open' || gathering.startsAt <= ctx.now) return ok({ mailed: 0 })
  const moved: string[] = []
  for (const guest of movingUp(await listWaiting(ctx.db, gathering.id), seats)) {
    if (!(await saveGuest(ctx.db, guest, { state: 'accepted', waitingSince: null }, ctx.now))) continue
    moved.push(guest.id)
    ctx.record({
      kind: 'engagement.gathering-moved-up',
      subject: { type: 'gathering_guest', id: guest.id },
      dataClass: 'business',
      employerId: guest.employerId,
      after: { title: gathering.title, state: 'accepted' },
    })
  }
  tellGuests(ctx, { gatheringId: gathering.id, about: 'moved-up', guestIds: moved, turn: ctx.newId() })
  return ok({ mailed: 0 })
}

type Organiser = CalendarPerson & { organisation: string }

async function organiserOf(ctx: Ctx<SystemActor>, gathering: Gathering): Promise<Organiser | null> {
  const ids = [gathering.madeById, ...gathering.hosts.map(one => one.membershipId)]
  const found = await listReachable(ctx.db, ids)
  const first = found.find(one => one.id === gathering.hosts[0]?.membershipId) ?? found[0]
  return first ? { name: first.name, email: first.email, organisation: gathering.organisation.name } : null
}

interface Addressee extends CalendarPerson {
  locale: string | null
}

function addresseeOf({ contact, membership }: GuestToTell): Addressee | null {
  if (contact)
    return contact.email === null
      ? null
      : {
          name: [contact.firstName, contact.lastName].filter(Boolean).join(' '),
          email: contact.email,
          locale: contact.language,
        }
  if (!membership) return null
  const { displayName: name, contactEmail, account } = membership
  return { name, email: contactEmail ?? account.email, locale: account.locale }
}

function mail(
  ctx: Ctx<SystemActor>,
  gathering: Gathering,
  organiser: Organiser | null,
  guest: GuestToTell,
  { about, turn }: GuestTelling,
): Promise<boolean> {
  const to = addresseeOf(guest)
  if (!to) return Promise.resolve(false)
  const end = about === 'cancel' || about === 'withdraw'
  const hours = Math.ceil((gathering.endsAt.getTime() - ctx.now.getTime()) / 3_600_000) + 30 * 24
  const isSilent = about === 'reminder' && guest.state !== 'accepted'
  return send(ctx, gathering, organiser, to, isSilent ? 'reminder-silent' : about, {
    // Nobody is reminded twice, or asked twice how it was.
    dedupeKey: `gathering:${guest.id}:${about}${about === 'outcome' || about === 'reminder' ? '' : `:${turn}`}`,
    subject: { type: 'gathering_guest', id: guest.id },
    ...(!end && { link: { gatheringGuestId: guest.id, validHours: Math.min(Math.max(hours, 14 * 24), 90 * 24) } }),
  })
}

async function tellHosts(
  ctx: Ctx<SystemActor>,
  gathering: Gathering,
  organiser: Organiser | null,
  { about, turn }: GuestTelling,
): Promise<number> {
  let mailed = 0
  const ids = gathering.hosts.map(one => one.membershipId)
  const today = dayIn(ctx.now, gathering.timeZone)
  for (const host of await listReachable(ctx.db, ids)) {
    if (hasLeft(host, today)) continue
    const key = { dedupeKey: `gathering-host:${gathering.id}:${host.id}:${about}:${turn}` }
    const subject = { type: 'gathering', id: gathering.id }
    if (await send(ctx, gathering, organiser, host, about === 'cancel' ? 'cancel' : 'host', { ...key, subject }))
      mailed += 1
  }
  return mailed
}

const guestKinds = ['change', 'moved-up', 'reminder', 'reminder-silent', 'outcome'] as const

async function send(
  ctx: Ctx<SystemActor>,
  gathering: Gathering,
  organiser: Organiser | null,
  to: Addressee,
  about: Telling | 'host' | 'reminder-silent',
  more: {
    dedupeKey: string
    subject: { type: string; id: string }
    link?: { gatheringGuestId: string; validHours: number }
  },
): Promise<boolean> {
  const props = {
    title: gathering.title,
    organiser: organiser?.name ?? '',
    organisation: gathering.organisation.name,
    place: gathering.place,
    isOnline: gathering.isOnline,
    startsAt: gathering.startsAt.toISOString(),
    endsAt: gathering.endsAt.toISOString(),
    timeZone: gathering.timeZone,
  }
  const base = {
    to: to.email,
    toName: to.name,
    locale: isLanguage(to.locale) ? to.locale : defaultLanguage,
    dedupeKey: more.dedupeKey,
    subject: more.subject,
  }
  if (about === 'cancel' || about === 'withdraw') {
    const calendar = { method: 'CANCEL' as const, content: calendarOf(ctx, gathering, organiser, to, 'CANCEL') }
    return (
      (await queueMail(ctx, {
        ...base,
        template: 'engagement.gathering-off',
        props: { ...props, kind: about },
        calendar,
      })) !== null
    )
  }
  const calendar = { method: 'REQUEST' as const, content: calendarOf(ctx, gathering, organiser, to, 'REQUEST') }
  if (about === 'host')
    return (
      (await queueMail(ctx, {
        ...base,
        template: 'engagement.gathering-host',
        props: { ...props, path: `/events/${gathering.id}` },
        calendar,
      })) !== null
    )
  const kind = guestKinds.find(one => one === about) ?? 'invite'
  const id = await queueMail(ctx, {
    ...base,
    template: 'engagement.gathering',
    props: { ...props, kind, description: kind === 'invite' ? (gathering.description ?? undefined) : undefined },
    link: more.link,
    ...(kind !== 'outcome' && { calendar }),
  })
  return id !== null
}

function calendarOf(
  ctx: Ctx<SystemActor>,
  gathering: Gathering,
  organiser: Organiser | null,
  to: CalendarPerson,
  method: 'REQUEST' | 'CANCEL',
): string {
  return writeCalendar({
    method,
    now: ctx.now,
    events: [
      {
        uid: gatheringUid(gathering.id, new URL(appOrigin()).hostname),
        sequence: gathering.sequence,
        summary: gathering.title,
        when: { from: gathering.startsAt, until: gathering.endsAt },
        location: gathering.place,
        description: gathering.description ?? undefined,
        organiser: organiser ? { name: organiser.name, email: organiser.email } : undefined,
        attendees: [{ name: to.name, email: to.email }],
        cancelled: method === 'CANCEL',
      },
    ],
  })
}
