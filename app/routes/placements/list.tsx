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
  const { rows, next, group, total } = useLoaderData<typeof loader>()
  const { t } = useTranslation('placements')
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
          page={{ next, previous: null }}
          tools={
            <FilterBar
              words={group ? [{ key: 'state', words: t(`pages.list.groups.${group}`) }] : []}
              fields={
                <Select
                  name="state"
                  label={t('pages.list.state')}
                  defaultValue={group ?? ''}
                  choices={placementGroupKeys.map(key => ({ value: key, label: t(`pages.list.groups.${key}`) }))}
                />
              }
            >
              <ExportLinks to="/placements/export" />
            </FilterBar>
          }
          empty={<EmptyState title={t('pages.list.emptyTitle')}>{t('pages.list.emptyText')}</EmptyState>}
          columns={[
            {
              key: 'vacancy',
              label: t('pages.list.place'),
              rowHeader: true,
              cell: row => <Link to={`/placements/${row.id}`}>{row.vacancy}</Link>,
            },
            { key: 'who', label: t('pages.list.who'), cell: row => row.who ?? '' },
            { key: 'employer', label: t('pages.list.employer'), cell: row => row.employer },
            { key: 'state', label: t('pages.list.state'), cell: row => <PlacementStateMark state={row.state} /> },
            {
              key: 'period',
              label: t('pages.list.period'),
              cell: row => (row.startsOn && row.endsOn ? format.days(row.startsOn, row.endsOn) : ''),
            },
            { key: 'proposedOn', label: t('pages.list.proposedOn'), cell: row => format.day(row.proposedOn) },
          ]}
        />
      </Card>
    </>
  )
}
