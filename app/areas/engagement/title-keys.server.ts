import { i18nFor } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import { plainText } from '~/platform/plain-text'
import type { TaskWord } from './task-list.store.server'

/** The words of a search, each with the product's own task titles that say it in the reader's language. */
export function searchedWords(words: string | null, language: Language): TaskWord[] {
  const texts = (area: string, key: string) =>
    Object.entries(i18nFor(language).getResource(language, area, key) as Record<string, string>).map(
      ([name, text]) => [`${area}.${key}.${name}`, text] as const,
    )
  const titles = [
    ...texts('placements', 'tasks'),
    ...texts('tasks', 'titles'),
    ...texts('contact-moment', 'tasks'),
    ...texts('shortlists', 'tasks'),
    ...texts('matching', 'tasks'),
  ]
  return (words?.split(/\s+/) ?? []).map(word => ({
    word,
    titleKeys: titles
      .filter(([, text]) => plainText(text.replace(/\{\{.*?\}\}/g, ' ')).includes(plainText(word)))
      .map(([key]) => key.replace(/_(one|other)$/, '')),
  }))
}
