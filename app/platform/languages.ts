/** Languages the interface speaks. Dutch is written first. */
export const languages = ['nl', 'en'] as const

export type Language = (typeof languages)[number]

export const defaultLanguage: Language = 'nl'

export const defaultTimeZone = 'Europe/Amsterdam'

/** How each language is called in itself, for the switch. */
export const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'English' }

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (languages as readonly string[]).includes(value)
}

/** The regional form in which dates and numbers are written: the network works in the Netherlands in either language. */
export function localeOf(language: Language): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB'
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'ckb'])

/** Writing direction of a language tag, `ar-SY` for example. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
