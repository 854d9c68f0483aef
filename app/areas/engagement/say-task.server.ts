import { i18nFor } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'

interface Titled {
  title: string
  titleKey: string | null
  params: unknown
}

/** The words of a task outside a page: a text of the product in a language, else what was typed. */
export function sayTask(language: Language, task: Titled): string {
  const i18n = i18nFor(language)
  const key = task.titleKey?.replace('.', ':')
  if (!key || !i18n.exists(key)) return task.title
  const say = i18n.getFixedT(language) as unknown as (key: string, values: object) => string
  return say(key, (task.params ?? {}) as object)
}
