import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'

export interface CalendarPerson {
  name: string
  email: string
}

export interface CalendarEvent {
  /** The same for as long as the thing lives; with the host after it, unique in the world. */
  uid: string
  /** Goes up with each change. */
  sequence: number
  summary: string
  /** A whole day (yyyy-mm-dd), or from and until a moment. */
  when: { day: string } | { from: Date; until: Date }
  description?: string
  location?: string
  url?: string
  organiser?: CalendarPerson
  attendees?: readonly CalendarPerson[]
  cancelled?: boolean
}

export interface CalendarFile {
  /** PUBLISH: to look at. REQUEST and CANCEL: an invitation and its end. */
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  name?: string
  events: readonly CalendarEvent[]
  /** When the file is made. */
  now: Date
}

/**
 * A calendar as text (RFC 5545): moments in UTC, so that no calendar needs to know our time zones, whole days as dates; lines
 * folded at 75 octets, texts escaped.
 */
export function writeCalendar({ method, name, events, now }: CalendarFile): string {
  const calendar = ical({ prodId: '//Werkbrug//NL', method: ICalCalendarMethod[method], ...(name && { name }) })
  for (const event of events) {
    const { when } = event
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: now,
      summary: event.summary,
      ...('day' in when
        ? { start: new Date(when.day), allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
        : { start: when.from, end: when.until }),
      ...(event.description && { description: event.description }),
      ...(event.location && { location: event.location }),
      ...(event.url && { url: event.url }),
      ...(event.organiser && { organizer: event.organiser }),
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      attendees: (event.attendees ?? []).map(person => ({
        ...person,
        rsvp: method === 'REQUEST',
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
      })),
    })
  }
  return calendar.toString()
}
