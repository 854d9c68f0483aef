import { useTranslation } from 'react-i18next'
import type { Problem } from '~/platform/result'

/**
 * The words of a problem. Looked up as `problems:<code>`, then as `<area>:problems.<code>` in every area's texts;
 * a code `area.code` or `area:code` names its area itself.
 */
export function useProblemText(): (problem: Problem) => string {
  const { i18n } = useTranslation('problems')
  const namespaces = Object.keys(i18n.store.data[i18n.language] ?? {})
  return problem => {
    const [area, rest] = problem.code.split(/[.:](.*)/)
    const keys = [`problems:${problem.code}`, ...namespaces.map(ns => `${ns}:problems.${problem.code}`)]
    if (area && rest) keys.unshift(`${area}:problems.${rest}`)
    const key = keys.find(one => i18n.exists(one)) ?? 'problems:invalid'
    const say = i18n.t as unknown as (key: string, values: Record<string, string>) => string
    return say(key, { found: problem.found ?? '', expected: problem.expected ?? '' })
  }
}
