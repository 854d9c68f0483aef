import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { appOrigin } from '~/platform/app-origin.server'
import { writeCalendar, type CalendarPerson } from '~/platform/calendar/write-calendar.server'
import { defaultLanguage, isLanguage, type Language } from '~/platform/languages'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { ok, type Result } from '~/platform/result'
import { hasLeft } from '../has-left'
import { networkDay } from '../network-day.server'
import { visitUid } from './visit'
import { findGuest, findVisit, listReachable, type Visit } from './visits.store.server'

export interface VisitTelling {
  visitId: string
  /** The sequence that is told; when the visit has moved on meanwhile, the later telling says it all. */
  sequence: number
  /** Colleagues who came along and no longer do. */
  goneIds: readonly string[]
  /** The contact who was invited and no longer is. */
  wasContactId: string | null
}

interface Guest extends CalendarPerson {
  locale: Language
  /** Has an account and can open the visit here. */
  isColleague: boolean
}

const languageOf = (text: string | null): Language => (isLanguage(text) ? text : defaultLanguage)

/** Mails an invitation, its change or its end to everybody of a visit, once for each change and person; not to colleagues who left. */
export async function tellVisit(ctx: Ctx<SystemActor>, telling: VisitTelling): Promise<Result<{ mailed: number }>> {
  const visit = await findVisit(ctx.db, telling.visitId)
  if (!visit) return ok({ mailed: 0 })
  // Who came back since is told by the later telling; a CANCEL after its REQUEST would take the visit out of their calendar.
  const comingIds = [visit.organiserId, ...visit.colleagues.map(one => one.membershipId)]
  const goneIds = telling.goneIds.filter(id => !comingIds.includes(id))
  const guestId = visit.invitesContact ? visit.contactId : null
  const known = await listReachable(ctx.db, [...comingIds, ...goneIds])
  const organiser = known.find(one => one.id === visit.organiserId)
  if (!organiser) return ok({ mailed: 0 })
  const today = await networkDay(ctx)
  const staff = known.filter(one => !hasLeft(one, today))
  const colleagueOf = (one: (typeof staff)[number]): Guest => ({
    name: one.name,
    email: one.email,
    locale: languageOf(one.locale),
    isColleague: true,
  })
  const gone = [
    ...staff.filter(one => goneIds.includes(one.id)).map(colleagueOf),
    ...(await guestOf(ctx, telling.wasContactId === guestId ? null : telling.wasContactId)),
  ]
  const coming = [...staff.filter(one => comingIds.includes(one.id)).map(colleagueOf), ...(await guestOf(ctx, guestId))]
  let mailed = 0
  const tell = async (guests: readonly Guest[], method: 'REQUEST' | 'CANCEL') => {
    const content = invitation(visit, organiser, guests, method, ctx.now)
    for (const guest of guests) if (await mail(ctx, visit, organiser.name, guest, method, content)) mailed += 1
  }
  if (gone.length > 0) await tell(gone, 'CANCEL')
  if (visit.sequence === telling.sequence) await tell(coming, visit.state === 'cancelled' ? 'CANCEL' : 'REQUEST')
  return ok({ mailed })
}

async function guestOf(ctx: Ctx<SystemActor>, contactId: string | null): Promise<Guest[]> {
  const contact = contactId ? await findGuest(ctx.db, contactId) : null
  if (!contact?.email) return []
  const name = [contact.firstName, contact.lastName].filter(Boolean).join(' ')
  return [{ name, email: contact.email, locale: languageOf(contact.language), isColleague: false }]
}

function invitation(
  visit: Visit,
  organiser: CalendarPerson,
  guests: readonly Guest[],
  method: 'REQUEST' | 'CANCEL',
  now: Date,
): string {
  const host = new URL(appOrigin()).hostname
  return writeCalendar({
    method,
    now,
    events: [
      {
        uid: visitUid(visit.id, host),
        sequence: visit.sequence,
        summary: `${visit.employer.name}: ${visit.goal}`,
        when: { from: visit.startsAt, until: visit.endsAt },
        location: visit.place,
        organiser: { name: organiser.name, email: organiser.email },
        attendees: guests.map(({ name, email }) => ({ name, email })),
        cancelled: method === 'CANCEL',
      },
    ],
  })
}

async function mail(
  ctx: Ctx<SystemActor>,
  visit: Visit,
  organiser: string,
  guest: Guest,
  method: 'REQUEST' | 'CANCEL',
  content: string,
): Promise<boolean> {
  const id = await queueMail(ctx, {
    template: 'engagement.visit',
    to: guest.email,
    toName: guest.name,
    locale: guest.locale,
    props: {
      kind: method === 'CANCEL' ? 'cancel' : visit.sequence === 0 ? 'invite' : 'change',
      goal: visit.goal,
      employer: visit.employer.name,
      organiser,
      place: visit.place,
      startsAt: visit.startsAt.toISOString(),
      endsAt: visit.endsAt.toISOString(),
      timeZone: visit.timeZone,
      ...(guest.isColleague && method === 'REQUEST' && { path: `/visits/${visit.id}` }),
    },
    calendar: { method, content },
    dedupeKey: `visit:${visit.id}:${visit.sequence}:${method}:${guest.email}`,
    subject: { type: 'visit', id: visit.id },
  })
  return id !== null
}
