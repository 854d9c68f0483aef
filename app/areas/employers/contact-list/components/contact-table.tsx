import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { Chip } from '~/ui/chip'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { chooseKey } from '../../lists/column-choice'
import { nameColumn } from '../../lists/columns'
import { ColumnNotices } from '../../lists/components/column-notices'
import { ColumnPicker } from '../../lists/components/column-picker'
import { useListCell } from '../../lists/components/use-list-columns'
import { isNarrowed } from '../contact-list'
import type { ContactListPage } from '../list-contacts.page.server'
import { ContactFilters } from './contact-filters'

type Row = ContactListPage['rows'][number]

/** The list of contacts with its filters and columns. */
export function ContactTable({ page }: { page: ContactListPage }) {
  const { t } = useTranslation('contacts')
  const [search] = useSearchParams()
  return (
    <DataTable
      caption={t('title')}
      columns={useContactColumns(page)}
      rows={page.rows}
      rowKey={row => row.id}
      rowName={row => row.name}
      sort={page.sort}
      total={page.total ?? undefined}
      page={{ next: page.next, previous: page.previous }}
      tools={
        <>
          <ContactFilters page={page} />
          {search.get(chooseKey) === 'columns' ? <ColumnPicker chosen={page.columns} known={page.known} /> : null}
          <ColumnNotices page={page} />
        </>
      }
      empty={
        <EmptyList
          isFiltered={isNarrowed(page.filter)}
          nothing={[t('nothingTitle'), t('nothing')]}
          empty={[t('emptyTitle'), t('emptyText'), t('emptyExample')]}
          acts={<LinkButton to="/employers">{t('toEmployers')}</LinkButton>}
        />
      }
    />
  )
}

function useContactColumns({ columns, today }: ContactListPage): readonly Column<Row>[] {
  const { t: lists } = useTranslation('lists')
  const { words, cell } = useListCell()
  return [
    {
      key: nameColumn,
      label: lists('columns.names.name'),
      rowHeader: true,
      sortable: true,
      cell: row => <Link to={`/employers/${row.employerId}/people/${row.id}`}>{row.name}</Link>,
    },
    ...columns.map((column): Column<Row> => ({
      key: column.key,
      label: words.label(column),
      sortable: column.sortable,
      align: column.kind === 'number' ? 'end' : undefined,
      cell: row => {
        const held = row.cells[column.key]
        const shown = cell(column, held)
        return column.key === 'doNotContact' && typeof held === 'string' && held >= today ? (
          <Chip tone="bad">{shown}</Chip>
        ) : (
          shown
        )
      },
    })),
  ]
}
