import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import type { ClientStatus } from '../client'

const tones = { intake: 'info', active: 'neutral', placed: 'good', paused: 'warn', closed: 'neutral' } as const

export function StatusChip({ status }: { status: string }) {
  const { t } = useTranslation('clients')
  const known = status as ClientStatus
  return <Chip tone={tones[known]}>{t(`statuses.${known}`)}</Chip>
}
