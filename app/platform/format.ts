/** How a network writes dates and numbers: a BCP 47 tag and an IANA time zone. */
export interface FormatSettings {
  locale: string
  timeZone: string
}

/** A day without a time: `2026-11-23`, or the midnight in UTC that a `date` column gives. */
export type Day = string | Date

export interface Format {
  /** 23 nov 2026 */
  day(value: Day): string
  /** maandag 23 november 2026 */
  dayLong(value: Day): string
  /** ma 23 nov */
  dayShort(value: Day): string
  /** 23-11-2026 */
  dayNumbers(value: Day): string
  /** november 2026 */
  month(value: Day): string
  /** 10:00, in the network's zone */
  time(value: Date): string
  /** 23 nov 2026, of a moment, in the network's zone */
  dayHere(value: Date): string
  /** 23 nov 2026, 10:00, in the network's zone */
  moment(value: Date): string
  /** 23 nov 2026 – 27 nov 2026 */
  days(from: Day, until: Day): string
  number(value: number, digits?: number): string
  /** Whole cents to an amount in euros. */
  money(cents: number): string
  /** A share between 0 and 1. */
  percent(share: number): string
  /** Minutes as hours and minutes: 1 u 30. */
  minutes(value: number): string
  /** 'over 3 dagen', '2 uur geleden', seen from `now`. */
  relative(value: Date, now: Date): string
  /** 'over 3 dagen' between two days. */
  relativeDay(value: Day, today: Day): string
  list(items: readonly string[]): string
  /** Name of a language by its code of two letters: Nederlands. */
  language(code: string): string
}

const made = new Map<string, Format>()

/** The formatter for a locale and zone; made once and kept, because Intl objects are dear. */
export function formatFor(settings: FormatSettings): Format {
  const key = `${settings.locale}|${settings.timeZone}`
  const known = made.get(key)
  if (known) return known
  const format = createFormat(settings)
  made.set(key, format)
  return format
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

function asDay(value: Day): Date {
  return typeof value === 'string' ? new Date(`${value.slice(0, 10)}T00:00:00Z`) : value
}

/** Words are put together here and not by Intl, whose commas differ between the server and a browser. */
function createFormat({ locale, timeZone }: FormatSettings): Format {
  const dayOf = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const day = dayOf({ day: 'numeric', month: 'short', year: 'numeric' })
  const dayFull = dayOf({ day: 'numeric', month: 'long', year: 'numeric' })
  const dayBrief = dayOf({ day: 'numeric', month: 'short' })
  const weekday = dayOf({ weekday: 'long' })
  const weekdayShort = dayOf({ weekday: 'short' })
  const dayNumbers = dayOf({ day: '2-digit', month: '2-digit', year: 'numeric' })
  const month = dayOf({ month: 'long', year: 'numeric' })
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone })
  const dayHere = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone })
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const hourSign = locale.startsWith('nl') ? 'u' : 'h'

  const since = (seconds: number): string => {
    for (const [unit, size] of steps) {
      if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit)
    }
    return relative.format(0, 'minute')
  }

  return {
    day: value => day.format(asDay(value)),
    dayLong: value => `${weekday.format(asDay(value))} ${dayFull.format(asDay(value))}`,
    dayShort: value => `${weekdayShort.format(asDay(value))} ${dayBrief.format(asDay(value))}`,
    dayNumbers: value => dayNumbers.format(asDay(value)),
    month: value => month.format(asDay(value)),
    time: value => time.format(value),
    dayHere: value => dayHere.format(value),
    moment: value => `${dayHere.format(value)}, ${time.format(value)}`,
    days: (from, until) => `${day.format(asDay(from))} – ${day.format(asDay(until))}`,
    number: (value, digits = 0) =>
      value.toLocaleString(locale, { minimumFractionDigits: 0, maximumFractionDigits: digits }),
    money: cents => money.format(cents / 100),
    percent: share => percent.format(share),
    minutes: value => {
      const rest = value % 60
      const hours = (value - rest) / 60
      return rest === 0 ? `${hours} ${hourSign}` : `${hours} ${hourSign} ${String(rest).padStart(2, '0')}`
    },
    relative: (value, now) => since((value.getTime() - now.getTime()) / 1000),
    relativeDay: (value, today) => {
      const days = Math.round((asDay(value).getTime() - asDay(today).getTime()) / 86_400_000)
      return Math.abs(days) < 7 ? relative.format(days, 'day') : since(days * 86_400)
    },
    list: items => list.format(items),
    language: code => (/^[a-z]{2,3}$/i.test(code) ? (languages.of(code) ?? code) : code),
  }
}
