import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import type { PieceLine, TiePage } from '../tie.page.server'
import { usePieceWords } from './use-piece-words'

/** Every dated piece of evidence behind a tie, the newest first. */
export function EvidenceTable({ page }: { page: TiePage }) {
  const { t } = useTranslation('map-links')
  const columns = useColumns()
  return (
    <DataTable
      caption={t('tie.pieces')}
      columns={columns}
      rows={page.rows}
      rowKey={row => `${row.source} ${row.id}`}
      page={{ next: page.next, previous: page.previous }}
      tools={
        page.may.export ? (
          <FilterBar words={[]}>
            <ExportLinks to="/audit/map/tie/export" />
          </FilterBar>
        ) : undefined
      }
      empty={<p className="card-body muted">{t('tie.noPieces')}</p>}
    />
  )
}

function useColumns(): readonly Column<PieceLine>[] {
  const { t } = useTranslation('map-links')
  const format = useFormat()
  const say = usePieceWords()
  return [
    {
      key: 'day',
      label: t('tie.day'),
      cell: row => (row.onDay ? <span className="nowrap">{format.day(row.onDay)}</span> : t('tie.noDay')),
    },
    {
      key: 'what',
      label: t('tie.what'),
      rowHeader: true,
      cell: row => (row.to ? <Link to={row.to}>{say(row)}</Link> : say(row)),
    },
    { key: 'words', label: t('tie.about'), cell: row => row.words },
    { key: 'contact', label: t('tie.contact'), cell: row => row.contactName },
    { key: 'who', label: t('tie.who'), cell: row => row.who },
  ]
}
