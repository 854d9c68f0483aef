import { workdayAfter } from './days'

export const quickDayKeys = ['tomorrow', 'week', 'twoWeeks', 'month'] as const
export type QuickDayKey = (typeof quickDayKeys)[number]

/** The same day of the next month, or its last day. */
export function monthAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Days that a next step is often planned on, none in a weekend, as yyyy-mm-dd. */
export function quickDays(today: string): { key: QuickDayKey; day: string }[] {
  return [
    { key: 'tomorrow', day: workdayAfter(today, 1) },
    { key: 'week', day: workdayAfter(today, 7) },
    { key: 'twoWeeks', day: workdayAfter(today, 14) },
    { key: 'month', day: workdayAfter(monthAfter(today), 0) },
  ]
}
