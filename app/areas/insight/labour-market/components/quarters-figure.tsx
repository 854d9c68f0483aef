import { useTranslation } from 'react-i18next'
import { Figure } from '~/ui/figure'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'

const width = 480
const height = 160
const foot = 24

/** Places by the quarter in which they were made; picture and the same table. */
export function QuartersFigure({ quarters }: { quarters: readonly { quarter: string; count: number }[] }) {
  const { t } = useTranslation('labour-market')
  const { number } = useFormat()
  const most = Math.max(1, ...quarters.map(one => one.count))
  const step = width / quarters.length
  const name = (quarter: string) => {
    const [year = '', part = ''] = quarter.split('-Q')
    return t('one.quarterName', { quarter: part, year })
  }
  return (
    <Figure
      title={t('one.byQuarter')}
      name="quarters"
      picture={
        <svg viewBox={`0 0 ${width} ${height}`} className="quarters" role="img" aria-label={t('one.quarterLabel')}>
          {quarters.map(({ quarter, count }, at) => {
            const tall = (count / most) * (height - foot - 20)
            return (
              <g key={quarter} transform={`translate(${at * step} 0)`} aria-hidden="true">
                <rect x={8} y={height - foot - tall} width={step - 16} height={tall} className="bar-employer" />
                <text x={step / 2} y={height - foot - tall - 5} textAnchor="middle">
                  {number(count)}
                </text>
                <text x={step / 2} y={height - 6} textAnchor="middle">
                  {t('one.quarterShort', { quarter: quarter.slice(6), year: quarter.slice(2, 4) })}
                </text>
              </g>
            )
          })}
        </svg>
      }
      table={
        <SimpleTable
          caption={t('one.byQuarter')}
          numbers={[1]}
          head={[t('one.quarter'), t('one.made')]}
          rows={quarters.map(one => [name(one.quarter), number(one.count)])}
        />
      }
      note={t('one.quarterNote')}
    />
  )
}
