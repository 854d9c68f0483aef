import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import type { Tone } from '~/ui/tone'
import type { TargetStanding } from '../target-states'

const tones: Record<TargetStanding, Tone> = {
  going: 'info',
  enough: 'good',
  late: 'warn',
  reached: 'good',
  dropped: 'neutral',
}

/** How a target stands. */
export function TargetChip({ standing }: { standing: TargetStanding }) {
  const { t } = useTranslation('targets')
  return <Chip tone={tones[standing]}>{t(`standings.${standing}`)}</Chip>
}
