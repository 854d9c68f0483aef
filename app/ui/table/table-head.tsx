import { Link, useSearchParams } from '@remix-run/react'
import { ArrowDown, ArrowUp } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon'
import type { Column } from './column'
import { SelectAll } from './select-all'
import { searchWith, sortText, type Sort } from './table-search'

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[]
  sort?: Sort
  selectable: boolean
  acts: boolean
}

/** Column headers; a sortable one is a link that turns the order. */
export function TableHead<Row>({ columns, sort, selectable, acts }: TableHeadProps<Row>) {
  const { t } = useTranslation('common')
  return (
    <thead>
      <tr>
        {selectable ? (
          <th className="select-cell" scope="col">
            <span className="visually-hidden">{t('choose')}</span>
            <SelectAll />
          </th>
        ) : null}
        {columns.map(column => (
          <HeadCell key={column.key} column={column} sort={sort} />
        ))}
        {acts ? (
          <th scope="col">
            <span className="visually-hidden">{t('acts')}</span>
          </th>
        ) : null}
      </tr>
    </thead>
  )
}

function HeadCell<Row>({ column, sort }: { column: Column<Row>; sort?: Sort }) {
  const { t } = useTranslation('common')
  const [search] = useSearchParams()
  const active = sort?.key === column.key ? sort.direction : undefined
  const label = column.labelHidden ? <span className="visually-hidden">{column.label}</span> : column.label
  const next = sortText({ key: column.key, direction: active === 'up' ? 'down' : 'up' })
  return (
    <th
      scope="col"
      className={column.align === 'end' ? 'align-end' : undefined}
      aria-sort={active && (active === 'up' ? 'ascending' : 'descending')}
    >
      {column.sortable ? (
        <Link
          className="sort"
          to={searchWith(search, { sort: next })}
          preventScrollReset
          title={t('table.sortBy', { column: column.label })}
        >
          {label}
          {active ? <Icon of={active === 'up' ? ArrowUp : ArrowDown} /> : null}
        </Link>
      ) : (
        label
      )}
    </th>
  )
}
