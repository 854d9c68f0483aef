import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { LevelMark } from '~/ui/level-mark'
import type { Column } from '~/ui/table/column'
import { RelationChip } from '../../components/employer-tabs'
import type { EmployerListRow } from '../../list-employers.page.server'
import { nameColumn, type ListColumn } from '../columns'
import { cellWords, employerOf, levelOf, stepOf } from './cell-words'

/** Words of columns and cells in the reader's language. */
export function useCellWords() {
  const { i18n } = useTranslation()
  const format = useFormat()
  return cellWords(i18n, { day: text => format.day(text), number: value => format.number(value) })
}

/** How what a column holds is drawn. */
export function useListCell() {
  const { t: employers } = useTranslation('employers')
  const format = useFormat()
  const words = useCellWords()
  const cell = (column: ListColumn, held: unknown) => {
    const text = words.value(column, held)
    switch (column.kind) {
      case 'state':
        return typeof held === 'string' ? <RelationChip state={held} /> : null
      case 'level':
        return <LevelMark {...levelOf(held)} />
      case 'day':
        if (text !== null) return <span className="nowrap">{text}</span>
        return column.key === 'lastContact' ? <span className="muted">{employers('list.never')}</span> : null
      case 'step': {
        const step = stepOf(held)
        return step ? `${format.dayShort(step.dueOn)}: ${text}` : null
      }
      case 'employer': {
        const employer = employerOf(held)
        return employer && <Link to={`/employers/${employer.id}`}>{employer.name}</Link>
      }
      default:
        return text
    }
  }
  return { words, cell }
}

/** The name and the chosen columns, as a table draws them. */
export function useListColumns(chosen: readonly ListColumn[]): readonly Column<EmployerListRow>[] {
  const { t } = useTranslation('lists')
  const { words, cell } = useListCell()
  return [
    {
      key: nameColumn,
      label: t('columns.names.name'),
      rowHeader: true,
      sortable: true,
      cell: row => <Link to={`/employers/${row.id}`}>{row.name}</Link>,
    },
    ...chosen.map((column): Column<EmployerListRow> => ({
      key: column.key,
      label: words.label(column),
      sortable: column.sortable,
      align: column.kind === 'number' ? 'end' : undefined,
      cell: row => cell(column, row.cells[column.key]),
    })),
  ]
}
