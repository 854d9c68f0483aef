import { Link, useSearchParams } from '@remix-run/react'
import { ArrowDown, ArrowDownUp, ArrowUp } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon'
import type { Column } from './column'
import { searchWith, sortText, type Sort } from './table-search'

/** Choosing the order on a phone, where rows are cards and column heads are not shown. */
export function SortMenu<Row>({ columns, sort }: { columns: readonly Column<Row>[]; sort?: Sort }) {
  const { t } = useTranslation('common')
  const [search] = useSearchParams()
  const sortable = columns.filter(column => column.sortable)
  if (sortable.length === 0) return null
  return (
    <div className="phone-sort">
      <details className="popover popover-start" key={search.toString()}>
        <summary className="btn btn-quiet btn-s">
          <Icon of={ArrowDownUp} />
          {t('table.order')}
        </summary>
        <div className="popover-panel">
          {sortable.map(column => {
            const active = sort?.key === column.key ? sort.direction : undefined
            const next = sortText({ key: column.key, direction: active === 'up' ? 'down' : 'up' })
            return (
              <Link
                key={column.key}
                className="menu-item"
                to={searchWith(search, { sort: next })}
                preventScrollReset
                aria-current={active ? 'true' : undefined}
              >
                {column.label}
                {active ? <Icon of={active === 'up' ? ArrowUp : ArrowDown} /> : null}
                {active ? (
                  <span className="visually-hidden">{t(active === 'up' ? 'table.sortedUp' : 'table.sortedDown')}</span>
                ) : null}
              </Link>
            )
          })}
        </div>
      </details>
    </div>
  )
}
