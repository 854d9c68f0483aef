import { addDays, dayIn } from '../days'
import type { GuestState } from './guest-states'

/** Which guests are reminded: who comes, who did not say yes or no, or both. */
export const remindWhoms = ['coming', 'silent', 'both'] as const
export type RemindWhom = (typeof remindWhoms)[number]

/** Days before an event on which its guests are reminded when nobody chose otherwise. */
export const usualRemindDays = 2

/** The earliest that a reminder goes out, in days before. */
export const mostRemindDays = 30

const statesOf: Readonly<Record<RemindWhom, readonly GuestState[]>> = {
  coming: ['accepted'],
  silent: ['invited', 'maybe'],
  both: ['accepted', 'invited', 'maybe'],
}

interface Reminding {
  startsAt: Date
  timeZone: string
  state: string
  remindDays: number | null
  remindWhom: string
}

export function isRemindWhom(text: string): text is RemindWhom {
  return (remindWhoms as readonly string[]).includes(text)
}

/** The day on which the guests are reminded, `yyyy-mm-dd` in the zone of the event; null when they are not. */
export function reminderDay({ startsAt, timeZone, remindDays }: Reminding): string | null {
  return remindDays === null ? null : addDays(dayIn(startsAt, timeZone), -remindDays)
}

/** Whether reminders go out now: from their day on until the event begins. */
export function isReminderDue(gathering: Reminding, now: Date): boolean {
  const day = reminderDay(gathering)
  return gathering.state === 'open' && gathering.startsAt > now && day !== null && day <= dayIn(now, gathering.timeZone)
}

/** Whether this guest is one to remind: as chosen, not reminded yet, and asked before the day on which reminders go out. */
export function isToRemind(
  gathering: Reminding,
  guest: { state: string; invitedAt: Date | null; remindedAt: Date | null },
): boolean {
  const day = reminderDay(gathering)
  if (day === null || guest.remindedAt !== null || guest.invitedAt === null) return false
  const whom = isRemindWhom(gathering.remindWhom) ? gathering.remindWhom : 'coming'
  return statesOf[whom].some(one => one === guest.state) && dayIn(guest.invitedAt, gathering.timeZone) < day
}
