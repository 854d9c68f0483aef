import { i18nFor } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { Problem } from '~/platform/result'

/** Why something of the social map was refused, in words for a message; a sentence for each reason. */
export function refusalOf(language: Language, problems: readonly Problem[]): string {
  const say = i18nFor(language).t as unknown as (key: string[], values: object) => string
  return problems
    .map(({ code, found = '', expected = '' }) =>
      say([`map-links:problems.${code}`, `problems:${code}`, 'problems:invalid'], { found, expected }),
    )
    .map(text => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
    .join(' ')
}
