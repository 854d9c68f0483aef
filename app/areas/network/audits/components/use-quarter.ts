import { useTranslation } from 'react-i18next'
import { quarterPattern } from '../quarters'

/** Says a quarter: "kwartaal 4 van 2026". */
export function useQuarter(): (period: string) => string {
  const { t } = useTranslation('audits')
  return period => {
    const [, year = '', number = ''] = quarterPattern.exec(period) ?? []
    return t('quarter', { year, number })
  }
}
