import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { chooseKey } from '../lists/column-choice'
import { ColumnNotices } from '../lists/components/column-notices'
import { ColumnPicker } from '../lists/components/column-picker'
import { GroupHeads } from '../lists/components/group-heads'
import { useListColumns } from '../lists/components/use-list-columns'
import { isNarrowing } from '../lists/read-filter'
import type { EmployerListPage } from '../list-employers.page.server'
import { EmployerFilters } from './employer-filters'

/** The list of employers with its filters, its columns and the bulk change of owner. */
export function EmployerTable({ page }: { page: EmployerListPage }) {
  const { t } = useTranslation('employers')
  const { t: lists } = useTranslation('lists')
  const { t: mailings } = useTranslation('mailings')
  const format = useFormat()
  const columns = useListColumns(page.columns)
  const [search] = useSearchParams()
  const tools = (
    <>
      <EmployerFilters page={page} />
      {search.get(chooseKey) === 'columns' ? <ColumnPicker chosen={page.columns} known={page.known} /> : null}
      <ColumnNotices page={page} />
    </>
  )
  const table = (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={row => row.id}
      rowName={row => row.name}
      sort={page.sort}
      total={page.total ?? undefined}
      page={{ next: page.next, previous: page.previous }}
      tools={page.grouped ? undefined : tools}
      empty={
        <EmptyList
          isFiltered={
            isNarrowing(page.filter.where) ||
            Object.values({ ...page.filter, where: null }).some(value => value !== null)
          }
          nothing={[t('list.nothingTitle'), t('list.nothing')]}
          empty={[t('list.emptyTitle'), t('list.emptyText'), t('list.emptyExample')]}
          acts={page.may.write ? <LinkButton to="/employers/new">{t('add')}</LinkButton> : null}
        />
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
                  <Button form={form} name="intent" value="more" look="quiet" small formNoValidate>
                    {lists('bulk.more_fields')}
                  </Button>
                  <Button form={form} name="intent" value="mail" look="quiet" small formNoValidate>
                    {mailings('start')}
                  </Button>
                  {page.total !== null && page.total > page.rows.length ? (
                    <>
                      <Button form={form} name="intent" value="all" look="quiet" small formNoValidate>
                        {lists('bulk.all', { count: page.total, formatted: format.number(page.total) })}
                      </Button>
                      <Button form={form} name="intent" value="mail-all" look="quiet" small formNoValidate>
                        {mailings('startAll', { count: page.total, formatted: format.number(page.total) })}
                      </Button>
                    </>
                  ) : null}
                </span>
              ),
            }
          : undefined
      }
    />
  )
  if (!page.grouped) return table
  return (
    <div className="data-table">
      {tools}
      <GroupHeads page={page} grouped={page.grouped}>
        {table}
      </GroupHeads>
    </div>
  )
}
