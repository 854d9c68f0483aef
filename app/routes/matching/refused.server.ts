import { i18nFor } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { Problem } from '~/platform/result'

/** The words of why something about a group was refused, for a message; one sentence for each reason. */
export function refusalText(language: Language, problems: readonly Problem[]): string {
  const say = i18nFor(language).t as unknown as (key: string[], values: object) => string
  return problems
    .map(({ code, found = '', expected = '' }) =>
      say([`groups:problems.${code}`, `problems:${code}`, 'problems:invalid'], { found, expected }),
    )
    .map(text => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
    .join(' ')
    .slice(0, 300)
}
