import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { LevelMark } from '~/ui/level-mark'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import type { EmployerListPage, EmployerListRow } from '../list-employers.page.server'
import { EmployerFilters } from './employer-filters'
import { RelationChip } from './employer-tabs'

/** The list of employers with its filters and the bulk change of owner. */
export function EmployerTable({ page }: { page: EmployerListPage }) {
  const { t } = useTranslation('employers')
  const columns = useEmployerColumns()
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={row => row.id}
      rowName={row => row.name}
      sort={page.sort}
      total={page.total ?? undefined}
      page={{ next: page.next, previous: page.previous }}
      tools={<EmployerFilters page={page} />}
      empty={
        <NoEmployers isFiltered={Object.values(page.filter).some(value => value !== null)} mayWrite={page.may.write} />
      }
      bulk={
        page.may.write
          ? {
              acts: form => (
                <span className="cluster">
                  <Select
                    form={form}
                    name="ownerId"
                    label={t('list.giveTo')}
                    labelHidden
                    required
                    empty={t('list.giveTo')}
                    choices={page.staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))}
                  />
                  <SubmitButton form={form} name="intent" value="owner" look="quiet" small>
                    {t('list.give')}
                  </SubmitButton>
                </span>
              ),
            }
          : undefined
      }
    />
  )
}

function useEmployerColumns(): readonly Column<EmployerListRow>[] {
  const { t } = useTranslation('employers')
  const format = useFormat()
  return [
    {
      key: 'name',
      label: t('columns.name'),
      rowHeader: true,
      sortable: true,
      cell: row => <Link to={`/employers/${row.id}`}>{row.name}</Link>,
    },
    { key: 'city', label: t('columns.city'), cell: row => row.city },
    { key: 'sector', label: t('columns.sector'), cell: row => (row.section ? t(`sections.${row.section}`) : null) },
    { key: 'state', label: t('columns.state'), cell: row => <RelationChip state={row.relationState} /> },
    {
      key: 'level',
      label: t('columns.level'),
      sortable: true,
      cell: row => <LevelMark level={row.level} aim={row.targetLevel} />,
    },
    { key: 'owner', label: t('columns.owner'), cell: row => row.ownerName },
    {
      key: 'lastContact',
      label: t('columns.lastContact'),
      sortable: true,
      cell: row =>
        row.lastContactOn ? (
          <span className="nowrap">{format.day(row.lastContactOn)}</span>
        ) : (
          <span className="muted">{t('list.never')}</span>
        ),
    },
    {
      key: 'nextStep',
      label: t('columns.nextStep'),
      cell: row => (row.nextStep && row.nextStepOn ? `${format.dayShort(row.nextStepOn)}: ${row.nextStep}` : null),
    },
  ]
}

function NoEmployers({ isFiltered, mayWrite }: { isFiltered: boolean; mayWrite: boolean }) {
  const { t } = useTranslation('employers')
  if (isFiltered) return <EmptyState title={t('list.nothingTitle')}>{t('list.nothing')}</EmptyState>
  return (
    <EmptyState
      title={t('list.emptyTitle')}
      example={t('list.emptyExample')}
      acts={mayWrite ? <LinkButton to="/employers/new">{t('add')}</LinkButton> : null}
    >
      {t('list.emptyText')}
    </EmptyState>
  )
}
