import { i18nFor } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { Problem } from '~/platform/result'

/** The words of why something was refused, for a message; one sentence for each reason. */
export function refusalText(language: Language, problems: readonly Problem[]): string {
  const i18n = i18nFor(language)
  const say = i18n.t as unknown as (key: string[], values: object) => string
  return problems
    .map(({ code, found = '', expected = '' }) =>
      say([`swot:problems.${code}`, `problems:${code}`, 'problems:invalid'], { found: brief(found), expected }),
    )
    .map(text => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
    .join(' ')
    .slice(0, 300)
}

/** A text as it fits into a message. */
export function brief(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text
}
