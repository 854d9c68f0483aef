import type { i18n } from 'i18next'
import type { CellValue } from '~/platform/tabular/csv-text'
import { nameColumn, type ListColumn } from '../columns'
import { cellWords, stepOf } from './cell-words'

interface Exported {
  columns: readonly ListColumn[]
  rows: readonly { name: string; cells: Record<string, unknown> }[]
}

/** A list as a file holds it: the name first, days as 2026-11-23, the day of a next step in a column of its own. */
export function exportTable({ columns, rows }: Exported, i18n: i18n): { header: string[]; rows: CellValue[][] } {
  const words = cellWords(i18n, { day: text => text, number: value => value })
  const t = i18n.getFixedT(i18n.language, 'lists')
  const header = columns.flatMap(column =>
    column.kind === 'step' ? [words.label(column), t('columns.stepOn')] : [words.label(column)],
  )
  const cellsOf = (cells: Record<string, unknown>) =>
    columns.flatMap(column => {
      const held = cells[column.key]
      const text = words.value(column, held)
      return column.kind === 'step' ? [text, stepOf(held)?.dueOn ?? null] : [text]
    })
  return {
    header: [t(`columns.names.${nameColumn}`), ...header],
    rows: rows.map(row => [row.name, ...cellsOf(row.cells)]),
  }
}
