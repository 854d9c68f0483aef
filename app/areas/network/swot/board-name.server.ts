import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { BoardObject } from './sections'

interface Named {
  object: BoardObject
  year: number
  /** Whom it is about; null for the network. */
  about: string | null
  /** Whose it is; null for the network's. */
  organisation: string | null
}

/** A board as it is called: by what it is about, and its year. */
export function boardName({ object, year, about, organisation }: Named, language: Language): string {
  const t = translator(language, 'swot')
  return t(`names.${object}`, { about: about ?? '', by: organisation ?? '', year })
}
