import { useTranslation } from 'react-i18next'
import { useSectorName } from '~/areas/employers/components/use-sector-name'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { figureOf, indicators, type SectorFigures, type SectorRank } from '../figures'
import { useFigureText } from './use-figure-text'
import { useStakeholderWord } from './use-words'

/** The same as the bars, with every figure and its source and period. */
export function SectorTable({ rows }: { rows: readonly (SectorFigures & SectorRank)[] }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const sectorName = useSectorName()
  const figureText = useFigureText()
  const format = useFormat()
  return (
    <SimpleTable
      caption={t('sectors.title')}
      phone="cards"
      head={[
        t('sectors.sector'),
        t('sectors.rank'),
        t('sectors.share'),
        ...indicators.map(indicator => word('indicators', indicator)),
      ]}
      numbers={[1, 2]}
      rows={rows.map(row => [
        sectorName(row.sectorCode),
        row.rank ?? '–',
        row.share === null ? '–' : format.percent(row.share),
        ...indicators.map(indicator => {
          const figure = figureOf(row, indicator)
          if (!figure) return <span className="muted">{t('sectors.unknown')}</span>
          return (
            <>
              {figureText(figure)}
              <br />
              <small className="muted">
                {figure.source}, {figure.period}
              </small>
            </>
          )
        }),
      ])}
    />
  )
}
