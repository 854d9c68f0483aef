import type { SerializeFrom } from '@remix-run/node'
import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useServiceTexts } from '../../services/components/use-service-words'
import { SimpleTable } from '~/ui/table/simple-table'
import { columnWord } from '../column-word'
import type { StepCoveragePage } from '../coverage.page.server'
import type { StepCell } from '../step-coverage'
import { VerdictMark } from './verdict-mark'

const kept = ['organisation', 'language', 'town']

/** Steps against groups or kinds: how many active services there are; each number leads to its services. */
export function StepMatrix({ page }: { page: Pick<SerializeFrom<StepCoveragePage>, 'rows' | 'view'> }) {
  const { rows, view } = page
  const { t } = useTranslation('services')
  const texts = useServiceTexts()
  const [search] = useSearchParams()
  const to = (cell: StepCell) => {
    const asked = new URLSearchParams([...search].filter(([key]) => kept.includes(key)))
    asked.set('state', 'active')
    asked.set('step', String(cell.step))
    if (cell.column !== null) asked.set(view, cell.column)
    return `/services?${asked}`
  }
  const columns = rows[0]?.cells ?? []
  return (
    <div className="coverage-matrix">
      <SimpleTable
        caption={t(`coverage.viewOf.${view}`)}
        head={[
          t('coverage.step'),
          ...columns.map(cell => (cell.column === null ? t('coverage.whole') : t(columnWord(view, cell.column)))),
        ]}
        rows={rows.map(row => [
          texts.step(row.step),
          ...row.cells.map(cell =>
            cell.verdict === 'unasked' ? (
              <span key={cell.column} className="muted">
                <span aria-hidden="true">–</span>
                <span className="visually-hidden">{t('coverage.unexpected')}</span>
              </span>
            ) : (
              <span key={cell.column} className="coverage-cell">
                <Link to={to(cell)}>{t('coverage.cell', { count: cell.count })}</Link>
                <VerdictMark verdict={cell.verdict} />
                {cell.column === null && row.capacity.length > 0 ? (
                  <span className="small muted">
                    {row.capacity.map(one => texts.places({ places: one.places, placesPer: one.period })).join(', ')}
                  </span>
                ) : null}
              </span>
            ),
          ),
        ])}
      />
    </div>
  )
}
