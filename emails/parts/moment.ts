import type { MailLanguage } from './message'

/** A moment as a person reads it, in Dutch time: "3 december 2026 om 14:05". */
export function momentText(iso: string, language: MailLanguage): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(iso))
}
