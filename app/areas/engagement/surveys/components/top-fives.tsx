import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { SurveyResultsPage } from '../survey-results.page.server'
import { useSectorText } from './use-sector-text'

interface TopFivesProps {
  sectors: SurveyResultsPage['sectors']
  names: (item: string) => string
}

/** The five widest gaps of each sector beside each other: the agenda for training. */
export function TopFives({ sectors, names }: TopFivesProps) {
  const { t } = useTranslation('surveys')
  const format = useFormat()
  const sectorText = useSectorText()
  const hasHidden = sectors.some(one => one.n === null)
  return (
    <Card title={t('results.topFive')} sub={t('results.topFiveSub')}>
      <SimpleTable
        caption={t('results.topFive')}
        head={[t('results.sector'), t('results.count'), '1', '2', '3', '4', '5']}
        numbers={[1]}
        rows={sectors.map(one => [
          sectorText(one.sector),
          one.n ?? t('results.hiddenSector'),
          ...[0, 1, 2, 3, 4].map(place => {
            const figure = one.top[place]
            return figure ? `${names(figure.item)} (${format.number(figure.gap, 1)})` : '–'
          }),
        ])}
      />
      {hasHidden ? <p className="small">{t('results.hiddenWhy')}</p> : null}
    </Card>
  )
}
