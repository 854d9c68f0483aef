import { dayIn } from '../days'
import type { LocalMoment } from './digest'

/** A moment as the clock and the calendar of a zone show it. */
export function localMoment(moment: Date, timeZone: string): LocalMoment {
  const day = dayIn(moment, timeZone)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  const [hour, minute] = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
    .format(moment)
    .split(':')
    .map(Number)
  return { day, weekday, minute: (hour ?? 0) * 60 + (minute ?? 0) }
}

/** Is this the name of a time zone that can be reckoned with? */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The zones that a person in Europe can choose from, by name. */
export function europeanZones(): string[] {
  return Intl.supportedValuesOf('timeZone').filter(zone => zone.startsWith('Europe/'))
}
