import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { Dimension, Group, Measure, Rate } from '../fairness'
import type { Standing } from '../four-fifths'

/** The words of groups, rates and verdicts on the page. */
export function useFairnessWords() {
  const { t } = useTranslation('fairness')
  const { number } = useFormat()
  const percent = (share: number, decimals = 0) => t('percent', { value: number(share * 100, decimals) })
  const group = t as (key: string) => string
  return {
    percent,
    group: (dimension: Dimension, one: Group) => group(`groups.${dimension}.${one}`),
    quarter: (quarter: string) => {
      const [year = '', part = ''] = quarter.split('-Q')
      return t('quarterName', { quarter: part, year })
    },
    rate: ({ part, whole }: Rate, measure?: Measure) =>
      measure === 'shown' ? number(part / whole, 1) : percent(part / whole),
    verdict: (standing: Standing | null) =>
      t(`verdicts.${standing === null ? 'none' : standing.ratio === 1 ? 'best' : standing.isLow ? 'low' : 'fine'}`),
  }
}
