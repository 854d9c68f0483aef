import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { TieKindName } from '../tie-kinds'

interface NamedTie {
  kind: TieKindName
  from: string
  to: string
}

/** How a tie is told in a story: who, what, with whom. */
export function tieTitleIn(t: TFunction<'ties'>): (tie: NamedTie) => string {
  return ({ kind, from, to }) => `${from} ${t(`kinds.${kind}.from`)} ${to}`
}

/** The same, in the reader's language. */
export function useTieTitle(): (tie: NamedTie) => string {
  const { t } = useTranslation('ties')
  return tieTitleIn(t)
}
