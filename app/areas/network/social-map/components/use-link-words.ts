import { useTranslation } from 'react-i18next'
import type { LinkKind } from '../map-link'

/** How a link reads: its kind, or its own words. */
export function useLinkWords(): (link: { kind: LinkKind; kindWords: string | null }) => string {
  const { t } = useTranslation('map-links')
  return ({ kind, kindWords }) => (kind === 'other' ? (kindWords ?? t('kinds.other')) : t(`kinds.${kind}`))
}
