import { DateTime } from 'luxon'

/** When a schedule is due: every so many minutes, or once a day from an hour in the network's time zone. */
export type Rhythm = { everyMinutes: number } | { dailyAtHour: number }

/** Name of the slot that holds a moment, or null when the day's hour has not come; the same name is never done twice. */
export function slotOf(rhythm: Rhythm, now: Date, timeZone: string): string | null {
  if ('everyMinutes' in rhythm) {
    const width = rhythm.everyMinutes * 60_000
    return new Date(Math.floor(now.getTime() / width) * width).toISOString().slice(0, 16)
  }
  const local = DateTime.fromJSDate(now, { zone: timeZone })
  return local.hour >= rhythm.dailyAtHour ? local.toISODate() : null
}
