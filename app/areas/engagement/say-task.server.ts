import { i18nFor } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'

interface Titled {
  title: string
  titleKey: string | null
  params: unknown
}

/** What a network calls its levels, by language and from 0 up; null while the product's names hold. */
export type LevelNames = Record<Language, readonly string[]> | null

/**
 * The words of a task outside a page: a text of the product in a language, else what was typed. A level that it names stands with the
 * name that the network gave it.
 */
export function sayTask(language: Language, task: Titled, levelNames: LevelNames = null): string {
  const i18n = i18nFor(language)
  const key = task.titleKey?.replace('.', ':')
  if (!key || !i18n.exists(key)) return task.title
  const say = i18n.getFixedT(language) as unknown as (key: string, values: object) => string
  const params = (task.params ?? {}) as { level?: number | string }
  if (params.level === undefined) return say(key, params)
  const own = levelNames?.[language][Number(params.level)]
  return say(key, { ...params, levelName: own ?? say(`engagement:level.names.${params.level}`, {}) })
}
