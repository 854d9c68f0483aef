import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { LinkKind } from '../map-link'

interface SaidLink {
  kind: LinkKind
  kindWords: string | null
}

/** How a link reads: its kind, or its own words. */
export function linkWordsIn(t: TFunction<'map-links'>): (link: SaidLink) => string {
  return ({ kind, kindWords }) => (kind === 'other' ? (kindWords ?? t('kinds.other')) : t(`kinds.${kind}`))
}

/** The same, in the reader's language. */
export function useLinkWords(): (link: SaidLink) => string {
  const { t } = useTranslation('map-links')
  return linkWordsIn(t)
}
