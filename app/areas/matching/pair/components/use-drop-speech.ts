import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { DropSpeech } from '../drop-words'

/** What the reasons of a pair are said with on a page. */
export function useDropSpeech(): DropSpeech {
  const { t } = useTranslation('pair')
  const { t: clients } = useTranslation('clients')
  return { t, clients, format: useFormat() }
}
