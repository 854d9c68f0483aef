import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SimpleTable } from '~/ui/table/simple-table'
import { behindEmployers, behindPlaces } from '../behind'
import type { SectorCoveragePage } from '../coverage.page.server'
import type { SectorCell } from '../sector-coverage'
import { VerdictMark } from './verdict-mark'

/** Sectors against towns: wishes, open places and employers; the numbers lead to the places and the employers. */
export function SectorMatrix({ page }: { page: Pick<SerializeFrom<SectorCoveragePage>, 'rows' | 'towns'> }) {
  const { t } = useTranslation('services')
  const { t: employers } = useTranslation('employers')
  return (
    <div className="coverage-matrix">
      <SimpleTable
        caption={t('region.title')}
        head={[t('region.sector'), t('wholeRegion'), ...page.towns]}
        rows={page.rows.map(row => [
          employers(`sections.${row.section}`),
          ...row.cells.map(cell => <Cell key={cell.town} cell={cell} />),
        ])}
      />
    </div>
  )
}

function Cell({ cell }: { cell: SectorCell }) {
  const { t } = useTranslation('services')
  const { wished, places, employers } = cell
  if (wished === null && places === 0 && employers === 0) return <span className="muted">{t('region.nothing')}</span>
  return (
    <span className="coverage-cell">
      {wished === null ? (
        <span className="small muted">{t('region.fewerShort')}</span>
      ) : (
        <span>{t('region.cellWished', { wished: t('region.atLeast', { count: wished }) })}</span>
      )}
      {places === 0 ? (
        <span>{t('region.cellPlaces', { count: 0 })}</span>
      ) : (
        <Link to={behindPlaces(cell)}>{t('region.cellPlaces', { count: places })}</Link>
      )}
      {employers === 0 ? (
        <span>{t('region.cellEmployers', { count: 0 })}</span>
      ) : (
        <Link to={behindEmployers(cell)}>{t('region.cellEmployers', { count: employers })}</Link>
      )}
      <VerdictMark verdict={cell.verdict} />
    </span>
  )
}
