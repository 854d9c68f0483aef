import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import type { Standing } from '../competence-market'

const tones = { short: 'warn', even: 'neutral', plenty: 'good', unknown: 'neutral' } as const

/** Whether places ask a competence more than clients show it, in words. */
export function StandingChip({ standing }: { standing: Standing }) {
  const { t } = useTranslation('labour-market')
  return <Chip tone={tones[standing]}>{t(`standings.${standing}`)}</Chip>
}
