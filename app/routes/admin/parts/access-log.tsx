import { useTranslation } from 'react-i18next'
import type { AuditPage } from '~/access/audit/audit.page.server'
import { fileGroups } from '~/access/audit/access-log'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'

type LogProps = Pick<AuditPage, 'filter' | 'page' | 'total'> & { reads: NonNullable<AuditPage['reads']> }

/** Who looked into which file, newest first, with the filters of the address. */
export function AccessLog({ reads, filter, page, total }: LogProps) {
  const { t } = useTranslation('access')
  const format = useFormat()
  const isFiltered = Object.values(filter).some(value => value !== null)
  return (
    <DataTable
      caption={t('audit.readsCaption')}
      rows={reads}
      rowKey={row => row.id}
      page={page}
      total={total}
      tools={<LogFilters filter={filter} />}
      empty={
        isFiltered ? (
          <EmptyState title={t('audit.nothingTitle')}>{t('audit.nothing')}</EmptyState>
        ) : (
          <p className="card-body muted">{t('audit.noReads')}</p>
        )
      }
      columns={[
        { key: 'at', label: t('audit.at'), cell: row => format.moment(new Date(row.at)) },
        { key: 'who', label: t('audit.who'), rowHeader: true, cell: row => row.who },
        { key: 'organisation', label: t('audit.organisation'), cell: row => row.organisation },
        { key: 'client', label: t('audit.client'), cell: row => row.client },
        { key: 'group', label: t('audit.group'), cell: row => (row.group ? t(`audit.groups.${row.group}`) : '') },
        {
          key: 'purpose',
          label: t('audit.purpose'),
          cell: row => (row.purpose === 'file' ? t('audit.purposes.file') : row.purpose),
        },
      ]}
    />
  )
}

function LogFilters({ filter }: Pick<LogProps, 'filter'>) {
  const { t } = useTranslation('access')
  const format = useFormat()
  const { group, who, client, from, until } = filter
  const words = [
    ...(who ? [{ key: 'q', words: t('audit.filters.who', { value: who }) }] : []),
    ...(group ? [{ key: 'group', words: t('audit.filters.group', { value: t(`audit.groups.${group}`) }) }] : []),
    ...(client ? [{ key: 'client', words: t('audit.filters.client', { value: client }) }] : []),
    ...(from ? [{ key: 'from', words: t('audit.filters.from', { day: format.day(from) }) }] : []),
    ...(until ? [{ key: 'until', words: t('audit.filters.until', { day: format.day(until) }) }] : []),
  ]
  return (
    <FilterBar
      words={words}
      keep={['density', 'q']}
      fields={
        <>
          <Select
            name="group"
            label={t('audit.group')}
            defaultValue={group}
            choices={fileGroups.map(one => ({ value: one, label: t(`audit.groups.${one}`) }))}
          />
          <TextInput
            name="client"
            label={t('audit.client')}
            hint={t('audit.clientHint')}
            defaultValue={client ?? ''}
            width="short"
            autoComplete="off"
          />
          <DateInput name="from" label={t('audit.from')} defaultValue={from ?? undefined} />
          <DateInput name="until" label={t('audit.until')} defaultValue={until ?? undefined} />
        </>
      }
    >
      <SearchBox label={t('audit.search')} words={who} />
      <ExportLinks to="/admin/audit/export" />
    </FilterBar>
  )
}
