import type { MailLanguage } from './message'

/** A day as a person reads it: "3 december 2026". */
export function dayText(day: string, language: MailLanguage): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
