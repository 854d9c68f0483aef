import { useTranslation } from 'react-i18next'
import { Figure as FigureCard } from '~/ui/figure'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Figure } from '../survey-figures'

interface YearsFigureProps {
  figures: readonly Figure[]
  names: (item: string) => string
  /** The year before and the year of this round. */
  years: readonly [before: number, now: number]
}

/** How the gap of each item changed since the round of the year before, the largest change first; picture and the same table. */
export function YearsFigure({ figures, names, years: [before, now] }: YearsFigureProps) {
  const { t } = useTranslation('surveys')
  const format = useFormat()
  const rows = figures
    .flatMap(one => (one.past === null || one.change === null ? [] : [{ ...one, past: one.past, change: one.change }]))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.item < b.item ? -1 : 1))
  if (rows.length === 0) return null
  const missing = figures.length - rows.length
  const signed = (value: number) => {
    const tenths = Math.round(value * 10)
    return `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${format.number(Math.abs(tenths) / 10, 1)}`
  }
  return (
    <FigureCard
      title={t('years.title', { before, now })}
      name="years"
      picture={
        <ol className="plain-list years-list">
          {rows.map(row => (
            <li key={row.item}>
              <span>{names(row.item)}</span>
              <YearLine past={row.past} gap={row.gap} />
              <span className="num">
                {t('years.fromTo', {
                  past: format.number(row.past, 1),
                  gap: format.number(row.gap, 1),
                  change: signed(row.change),
                })}
              </span>
            </li>
          ))}
        </ol>
      }
      table={
        <SimpleTable
          caption={t('years.title', { before, now })}
          head={[
            t('results.item'),
            t('years.gapIn', { year: before }),
            t('years.gapIn', { year: now }),
            t('years.change'),
          ]}
          numbers={[1, 2, 3]}
          rows={rows.map(row => [
            names(row.item),
            format.number(row.past, 1),
            format.number(row.gap, 1),
            signed(row.change),
          ])}
        />
      }
      note={[t('years.note'), missing > 0 ? t('years.missing', { count: missing }) : null].filter(Boolean).join(' ')}
    />
  )
}

const at = (gap: number) => `${(((gap - 1) / 24) * 96 + 2).toFixed(1)}%`

/** From the open dot of the year before to the full dot of this year, on the scale from 1 to 25. */
function YearLine({ past, gap }: { past: number; gap: number }) {
  return (
    <svg className={gap > past ? 'year-line year-line-wider' : 'year-line'} aria-hidden="true">
      <line x1="2%" x2="98%" y1="50%" y2="50%" className="year-track" />
      <line x1={at(past)} x2={at(gap)} y1="50%" y2="50%" className="year-move" />
      <circle cx={at(past)} cy="50%" r="4" className="year-before" />
      <circle cx={at(gap)} cy="50%" r="5" className="year-now" />
    </svg>
  )
}
