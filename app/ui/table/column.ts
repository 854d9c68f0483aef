import type { ReactNode } from 'react'

/** One column of a DataTable. */
export interface Column<Row> {
  /** Also the name in `?sort=` when `sortable`. */
  key: string
  label: string
  cell: (row: Row) => ReactNode
  sortable?: boolean
  /** Numbers and amounts stand at the end. */
  align?: 'end'
  /** The name of the row: a header cell, and the title when rows become cards on a phone. */
  rowHeader?: boolean
  labelHidden?: boolean
}
