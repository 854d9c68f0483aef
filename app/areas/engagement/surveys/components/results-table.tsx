import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Figure } from '../survey-figures'

interface ResultsTableProps {
  figures: readonly Figure[]
  names: (item: string) => string
  /** Year of the round that is compared with. */
  year: number | null
}

/** The numbers of the picture, the widest gap first. */
export function ResultsTable({ figures, names, year }: ResultsTableProps) {
  const { t } = useTranslation('surveys')
  const format = useFormat()
  const signed = (value: number | null) => (value === null ? '–' : `${value > 0 ? '+' : ''}${format.number(value, 1)}`)
  const sorted = [...figures].sort((a, b) => a.rank - b.rank || (a.item < b.item ? -1 : 1))
  return (
    <SimpleTable
      caption={t('results.table')}
      head={[
        t('results.item'),
        t('results.rank'),
        t('results.importance'),
        t('results.lacking'),
        t('results.gap'),
        t('results.learnable'),
        t('results.top'),
        t('results.count'),
        ...(year === null ? [] : [t('results.change', { year })]),
      ]}
      numbers={[1, 2, 3, 4, 5, 6, 7, 8]}
      rows={sorted.map(figure => [
        names(figure.item),
        figure.rank,
        format.number(figure.importance, 1),
        format.number(figure.lacking, 1),
        format.number(figure.gap, 1),
        format.percent(figure.learnable),
        figure.top ?? '–',
        figure.n,
        ...(year === null ? [] : [signed(figure.change)]),
      ])}
    />
  )
}
