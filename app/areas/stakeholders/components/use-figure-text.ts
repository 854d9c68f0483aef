import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { Figure } from '../figures'
import { useStakeholderWord } from './use-words'

/** A figure's value as people read it. */
export function useFigureText(): (figure: Pick<Figure, 'indicator' | 'value'>) => string {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const format = useFormat()
  return ({ indicator, value }) => {
    if (indicator === 'hard_to_fill') return value === 1 ? t('yes') : t('no')
    if (indicator === 'growth') return word('growth', value)
    return format.number(value, 1)
  }
}
