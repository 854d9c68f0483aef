import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { PlacementStateMark } from '~/areas/placements/components/placement-state'
import { listPlacementsPage } from '~/areas/placements/list-placements.page.server'
import { placementGroupKeys } from '~/areas/placements/placement-groups'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const title = translator(await languageOf(request), 'placements')('title')
  return runAs(request, 'placements.list', async ctx => ({
    ...(await listPlacementsPage(ctx, search)),
    title,
  }))
}

export default function Placements() {
  const { rows, page, filter, sort, total } = useLoaderData<typeof loader>()
  const { t } = useTranslation('placements')
  const { words, group } = filter
  const format = useFormat()
  return (
    <>
      <PageHead title={t('title')} />
      <Card flush>
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={row => row.id}
          total={total}
          page={page}
          sort={sort}
          tools={
            <FilterBar
              keep={['sort', 'density', 'q']}
              words={[
                ...(words ? [{ key: 'q', words: t('pages.list.searching', { value: words }) }] : []),
                ...(group ? [{ key: 'state', words: t(`pages.list.groups.${group}`) }] : []),
              ]}
              fields={
                <Select
                  name="state"
                  label={t('pages.list.state')}
                  defaultValue={group ?? ''}
                  choices={placementGroupKeys.map(key => ({ value: key, label: t(`pages.list.groups.${key}`) }))}
                />
              }
            >
              <SearchBox label={t('pages.list.search')} words={words} />
              <ExportLinks to="/placements/export" />
            </FilterBar>
          }
          empty={
            words || group ? (
              <EmptyState title={t('pages.list.nothingTitle')}>{t('pages.list.nothing')}</EmptyState>
            ) : (
              <EmptyState title={t('pages.list.emptyTitle')}>{t('pages.list.emptyText')}</EmptyState>
            )
          }
          columns={[
            {
              key: 'vacancy',
              label: t('pages.list.place'),
              rowHeader: true,
              cell: row => <Link to={`/placements/${row.id}`}>{row.vacancy}</Link>,
            },
            { key: 'who', label: t('pages.list.who'), cell: row => row.who ?? '' },
            { key: 'employer', label: t('pages.list.employer'), cell: row => row.employer },
            {
              key: 'state',
              label: t('pages.list.state'),
              sortable: true,
              cell: row => <PlacementStateMark state={row.state} />,
            },
            {
              key: 'start',
              label: t('pages.list.period'),
              sortable: true,
              cell: row => (row.startsOn && row.endsOn ? format.days(row.startsOn, row.endsOn) : ''),
            },
            { key: 'proposedOn', label: t('pages.list.proposedOn'), cell: row => format.day(row.proposedOn) },
            {
              key: 'change',
              label: t('pages.list.changed'),
              sortable: true,
              cell: row => format.day(new Date(row.changedAt)),
            },
          ]}
        />
      </Card>
    </>
  )
}
