import { useTranslation } from 'react-i18next'
import { weights } from '../quadrants'

/** Three dots, as many filled as the card weighs. */
export function WeightMark({ weight }: { weight: number }) {
  const { t } = useTranslation('swot')
  return (
    <span className="swot-weight">
      <span aria-hidden="true">{weights.map(one => (one <= weight ? '●' : '○')).join('')}</span>
      <span className="visually-hidden">{t('board.weightOf', { weight })}</span>
    </span>
  )
}
