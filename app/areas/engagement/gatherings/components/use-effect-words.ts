import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { Effect } from '../effect'

/** A mean with the number of scores behind it, or that there are too few to show it. */
export function useEffectWords(): (effect: Effect, fewest: number) => string {
  const { t } = useTranslation('gatherings')
  const format = useFormat()
  return ({ mean, n }, fewest) =>
    mean === null
      ? t('outcome.tooFew', { n, fewest })
      : t('outcome.mean', { mean: format.number(mean, 1), n: format.number(n) })
}
