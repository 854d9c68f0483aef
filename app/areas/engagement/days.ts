const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of a moment in a time zone, as `yyyy-mm-dd`. */
export function dayIn(moment: Date, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(moment)
}

/** A day so many days later (or earlier), as `yyyy-mm-dd`. */
export function addDays(day: string, count: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + count)
  return moved.toISOString().slice(0, 10)
}

/** The same day so many months later, as `yyyy-mm-dd`; the last day of the month when that one is shorter. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The next day that is not in a weekend, so many days later. */
export function workdayAfter(day: string, count: number): string {
  const then = addDays(day, count)
  const weekday = new Date(`${then}T00:00:00Z`).getUTCDay()
  return weekday === 6 ? addDays(then, 2) : weekday === 0 ? addDays(then, 1) : then
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 0 ? -6 : 1 - weekday)
}
