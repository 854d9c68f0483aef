import { useTranslation } from 'react-i18next'
import { Figure } from '~/ui/figure'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Success } from '../argument-success'
import { ShareBars } from './share-bars'

interface SuccessFigureProps {
  title: string
  what: string
  rows: readonly Success[]
  names: (key: string) => string
}

/** How often contacts ended with an agreed next step, as bars and as the same table. */
export function SuccessFigure({ title, what, rows, names }: SuccessFigureProps) {
  const { t } = useTranslation('persuasion')
  const format = useFormat()
  return (
    <Figure
      title={title}
      name="success"
      picture={<ShareBars rows={rows} names={names} />}
      table={
        <SimpleTable
          caption={title}
          head={[what, t('success.contacts'), t('success.agreed')]}
          numbers={[1, 2]}
          rows={rows.map(row => [
            names(row.key),
            row.n,
            row.share === null ? t('success.tooFew') : format.percent(row.share),
          ])}
        />
      }
      note={t('success.note')}
    />
  )
}
