import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import type { MailingState } from '../mailing-states'

const tones = { draft: 'neutral', sending: 'info', paused: 'warn', done: 'good', cancelled: 'neutral' } as const

/** How a mailing stands, in a word. */
export function MailingChip({ state }: { state: MailingState }) {
  const { t } = useTranslation('mailings')
  return <Chip tone={tones[state]}>{t(`states.${state}`)}</Chip>
}
