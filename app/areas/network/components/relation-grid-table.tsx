import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { auditFilterKeys } from '../audit-filter'
import type { GridCell } from '../relation-grid'

interface RelationGridTableProps {
  rows: readonly { importance: number; cells: readonly GridCell[] }[]
  /** The list that a number leads to; of today when left out. */
  list?: string
}

/** The grid in numbers; each number leads to its relations. */
export function RelationGridTable({ rows, list = '/audit/relations/all' }: RelationGridTableProps) {
  const { t } = useTranslation('network')
  const { number } = useFormat()
  const [search] = useSearchParams()
  const to = (cell: GridCell) => {
    const asked = new URLSearchParams(
      [...search].filter(([key]) => (auditFilterKeys as readonly string[]).includes(key)),
    )
    asked.set('strength', String(cell.strength))
    asked.set('importance', String(cell.importance))
    return `${list}?${asked}`
  }
  const cellWords = (cell: GridCell) => {
    const words = t('grid.cell', { count: cell.count })
    return cell.overdue > 0 ? t('grid.cellLate', { number: words, late: number(cell.overdue) }) : words
  }
  const columns = rows[0]?.cells.map(cell =>
    cell.strength === 0 ? t('grid.unknownColumn') : t('grid.column', { score: cell.strength }),
  )
  return (
    <SimpleTable
      caption={t('grid.title')}
      head={['', ...(columns ?? [])]}
      rows={rows.map(row => [
        row.importance === 0 ? t('grid.unknownRow') : t('grid.row', { score: row.importance }),
        ...row.cells.map(cell =>
          cell.count === 0 ? (
            '0'
          ) : (
            <Link key={cell.strength} to={to(cell)}>
              {cellWords(cell)}
            </Link>
          ),
        ),
      ])}
    />
  )
}
