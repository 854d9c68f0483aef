import { Form, useSearchParams } from '@remix-run/react'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../class-names'
import { Pagination, type PageLinks } from '../pagination'
import type { Column } from './column'
import { SortMenu } from './sort-menu'
import { TableHead } from './table-head'
import { TableRow } from './table-row'
import type { Sort } from './table-search'
import { useOverflows } from './use-overflows'

export interface BulkActs {
  /** Where the chosen rows are posted, as repeated `chosen`; this page when left out. */
  action?: string
  /** Buttons (`name="intent"`) and fields; they belong to the bulk form through the `form` id handed in. */
  acts: (formId: string) => ReactNode
}

export interface DataTableProps<Row> {
  /** What the table shows; for a screen reader, and visible with `showCaption`. */
  caption: string
  showCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Name of a row for its tick box; needed with `bulk`. */
  rowName?: (row: Row) => string
  rowActs?: (row: Row) => ReactNode
  sort?: Sort
  /** A FilterBar. */
  tools?: ReactNode
  bulk?: BulkActs
  /** Keyset paging: cursors of the neighbours, null where there is none. */
  page?: PageLinks
  total?: number
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode
  /** On a phone: lines become cards, or the table scrolls sideways (for grids of numbers). */
  phone?: 'cards' | 'scroll'
}

/** A list from the server: order, filters and pages live in the address, so that it works without scripts. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    showCaption,
    columns,
    rows,
    rowKey,
    rowName,
    rowActs,
    sort,
    tools,
    bulk,
    page,
    total,
    empty,
    phone = 'cards',
  } = props
  const { t } = useTranslation('common')
  const [search] = useSearchParams()
  const formId = useId()
  const [box, overflows] = useOverflows<HTMLDivElement>()
  const dense = search.get('density') === 'dense'
  return (
    <div className="data-table">
      {tools}
      {rows.length === 0 ? (
        (empty ?? <p className="card-body muted">{t('table.nothing')}</p>)
      ) : (
        <>
          {phone === 'cards' ? <SortMenu columns={columns} sort={sort} /> : null}
          {bulk ? (
            <Form id={formId} method="post" action={bulk.action} className="bulk-bar">
              <span>{t('table.selected')}</span>
              {bulk.acts(formId)}
            </Form>
          ) : null}
          {/* A region that scrolls must be reachable by keyboard. */}
          {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
          <div
            className={classNames('table-wrap', phone === 'scroll' && 'table-wrap-scroll')}
            role="group"
            aria-label={caption}
            ref={box}
            tabIndex={phone === 'scroll' || overflows ? 0 : undefined}
          >
            {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
            <table className={classNames('table', phone === 'cards' && 'table-stacked', dense && 'table-dense')}>
              <caption className={showCaption ? undefined : 'visually-hidden'}>{caption}</caption>
              <TableHead columns={columns} sort={sort} selectable={bulk !== undefined} acts={rowActs !== undefined} />
              <tbody>
                {rows.map(row => (
                  <TableRow
                    key={rowKey(row)}
                    id={rowKey(row)}
                    row={row}
                    columns={columns}
                    acts={rowActs}
                    selectIn={bulk ? formId : undefined}
                    name={rowName?.(row) ?? rowKey(row)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {page || total !== undefined ? <Pagination page={page} total={total} shown={rows.length} /> : null}
    </div>
  )
}
