import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import type { RoundPhase } from '../survey-round'

const tones = { planned: 'info', open: 'good', closed: 'neutral' } as const

/** Where a round stands, in its word. */
export function PhaseChip({ phase }: { phase: RoundPhase }) {
  const { t } = useTranslation('surveys')
  return <Chip tone={tones[phase]}>{t(`phases.${phase}`)}</Chip>
}
