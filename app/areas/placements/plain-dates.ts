const dayMs = 86_400_000

/** Milliseconds of a plain day (yyyy-mm-dd) at midnight UTC; NaN when it is no day. */
function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

export function addDays(day: string, days: number): string {
  return toDay(at(day) + days * dayMs)
}

/** The same day some months on; the last day of the month when that one is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = Date.UTC(year, month - 1 + months, 1)
  const start = new Date(first)
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate()
  return toDay(first + (Math.min(date, last) - 1) * dayMs)
}

/** Days from one day to another; the same day is 0. */
export function daysBetween(from: string, until: string): number {
  return Math.round((at(until) - at(from)) / dayMs)
}

/** Whole years lived on a day. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Sunday 0 to Saturday 6. */
export function weekdayOf(day: string): number {
  return new Date(at(day)).getUTCDay()
}

/** The day itself on a working day, else the Monday after. */
export function onWorkingDay(day: string): string {
  const weekday = weekdayOf(day)
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day
}
