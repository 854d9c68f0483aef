import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../class-names'
import type { Column } from './column'

interface TableRowProps<Row> {
  id: string
  row: Row
  name: string
  columns: readonly Column<Row>[]
  acts?: (row: Row) => ReactNode
  /** Id of the bulk form when rows can be chosen. */
  selectIn?: string
}

export function TableRow<Row>({ id, row, name, columns, acts, selectIn }: TableRowProps<Row>) {
  const { t } = useTranslation('common')
  return (
    <tr>
      {selectIn ? (
        <td className="select-cell">
          <input
            type="checkbox"
            name="chosen"
            value={id}
            form={selectIn}
            aria-label={t('table.selectRow', { row: name })}
          />
        </td>
      ) : null}
      {columns.map(column => (
        <Cell key={column.key} column={column} content={column.cell(row)} />
      ))}
      {acts ? <td className="row-acts">{acts(row)}</td> : null}
    </tr>
  )
}

function Cell<Row>({ column, content }: { column: Column<Row>; content: ReactNode }) {
  const empty = content === null || content === undefined || content === ''
  const shared = {
    className: classNames(column.align === 'end' && 'align-end', empty && 'cell-empty') || undefined,
    'data-label': column.label,
  }
  if (column.rowHeader) {
    return (
      <th scope="row" {...shared}>
        {content}
      </th>
    )
  }
  return <td {...shared}>{content}</td>
}
