import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { measures, type Measure } from '../fairness'
import type { Cell, DimensionTable } from '../fairness-report'
import { useFairnessWords } from './use-fairness-words'

/** What each group of one division got, with how it stands to the group that got most. */
export function DimensionCard({ table: { dimension, lines } }: { table: DimensionTable }) {
  const { t } = useTranslation('fairness')
  const { number } = useFormat()
  const words = useFairnessWords()
  const before = measures.slice(0, 2)
  const after = measures.slice(2)
  const head = (measure: Measure) => t(`fields.${measure}`)
  return (
    <Card title={t(`dimensions.${dimension}`)} flush={lines.length > 0}>
      {lines.length === 0 ? (
        <p>{t('fewGroups')}</p>
      ) : (
        <SimpleTable
          caption={t(`dimensions.${dimension}`)}
          numbers={[1, 2, 3, 4, 5, 6, 7]}
          head={[t('fields.group'), t('fields.clients'), ...before.map(head), t('fields.wanted'), ...after.map(head)]}
          rows={lines.map(line => [
            words.group(dimension, line.group),
            number(line.clients),
            ...before.map(measure => <RateCell key={measure} measure={measure} cell={line.cells[measure]} />),
            line.wanted ? words.rate(line.wanted) : t('none'),
            ...after.map(measure => <RateCell key={measure} measure={measure} cell={line.cells[measure]} />),
          ])}
        />
      )}
    </Card>
  )
}

function RateCell({ measure, cell }: { measure: Measure; cell: Cell }) {
  const { t } = useTranslation('fairness')
  const { number } = useFormat()
  const words = useFairnessWords()
  if (cell === null) return t('none')
  const { rate, standing } = cell
  return (
    <>
      {words.rate(rate, measure)}
      <div className="small muted">{t('of', { part: number(rate.part), whole: number(rate.whole) })}</div>
      {standing && standing.ratio < 1 ? (
        <div className="small muted">{t('ofBest', { value: number(standing.ratio * 100) })}</div>
      ) : null}
      {standing?.isLow ? <Chip tone="warn">{t('verdicts.low')}</Chip> : null}
    </>
  )
}
