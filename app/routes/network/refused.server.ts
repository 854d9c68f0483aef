import { i18nFor } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { Problem } from '~/platform/result'

/** The words of why something was refused, for a message; one sentence for each reason. */
export function refusalText(language: Language, problems: readonly Problem[]): string {
  const i18n = i18nFor(language)
  const say = i18n.t as unknown as (key: string[], values: object) => string
  return problems
    .map(({ code, found = '', expected = '' }) =>
      say([`audits:problems.${code}`, `problems:${code}`, 'problems:invalid'], { found, expected }),
    )
    .map(text => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
    .join(' ')
    .slice(0, 300)
}
