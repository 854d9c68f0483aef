import { i18nFor } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import { plainText } from '~/platform/plain-text'
import type { TaskWord } from './task-list.store.server'

/** The words of a search, each with the product's own task titles that say it in the reader's language. */
export function searchedWords(words: string | null, language: Language): TaskWord[] {
  const titles = Object.entries(
    i18nFor(language).getResource(language, 'placements', 'tasks') as Record<string, string>,
  )
  return (words?.split(/\s+/) ?? []).map(word => ({
    word,
    titleKeys: titles
      .filter(([, text]) => plainText(text.replace(/\{\{.*?\}\}/g, ' ')).includes(plainText(word)))
      .map(([key]) => `placements.tasks.${key.replace(/_(one|other)$/, '')}`),
  }))
}
