import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import type { Tone } from '~/ui/tone'
import type { VacancyStatus } from '../vacancy'
import { statusKey } from './vacancy-words'

const tones: Record<VacancyStatus, Tone> = {
  open: 'good',
  hard_to_fill: 'warn',
  expected: 'info',
  filled: 'neutral',
  closed: 'neutral',
}

export function VacancyStatusChip({ status }: { status: string }) {
  const { t } = useTranslation('vacancies')
  const key = statusKey(status)
  return <Chip tone={tones[key]}>{t(`statuses.${key}`)}</Chip>
}
