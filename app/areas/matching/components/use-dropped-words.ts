import { useTranslation } from 'react-i18next'
import type { DropCode } from '../filters'

const dropCodes = ['travel', 'hours', 'times', 'language', 'licence', 'no-seats', 'not-allowed'] as const

/** What dropped out and on what, as one sentence; empty when nothing did. */
export function useDroppedWords(): (dropped: Partial<Record<DropCode, number>>) => string {
  const { t } = useTranslation('matching')
  return dropped => {
    const words = dropCodes.flatMap(code => {
      const count = dropped[code]
      return count ? [t(`droppedOn.${code}`, { count })] : []
    })
    return words.length > 0 ? `${words.join(', ')}.` : ''
  }
}
