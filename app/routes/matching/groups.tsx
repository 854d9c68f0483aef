import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { GroupListFilters } from '~/areas/matching/groups/components/group-list-filters'
import { readMethod } from '~/areas/matching/groups/group'
import { groupsPage } from '~/areas/matching/groups/groups.page.server'
import { readGroupState } from '~/areas/matching/groups/run-states'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { ExportLinks } from '~/ui/table/export-links'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'groups')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'matching.group', async ctx => ({ ...(await groupsPage(ctx, search)), title }))
}

export default function Groups() {
  const { rows, next, previous, filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation('groups')
  const format = useFormat()
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        acts={
          <LinkButton to="/groups/new" icon={Plus}>
            {t('add')}
          </LinkButton>
        }
      />
      <Card flush>
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={row => row.id}
          page={{ next, previous }}
          tools={
            <GroupListFilters filter={filter}>
              <SearchBox label={t('list.search')} words={filter.words} />
              <ExportLinks to="/groups/export" />
            </GroupListFilters>
          }
          empty={
            <EmptyList
              isFiltered={Object.values(filter).some(Boolean)}
              nothing={[t('list.nothingTitle'), t('list.nothing')]}
              empty={[t('list.emptyTitle'), t('list.empty'), t('list.example')]}
            />
          }
          columns={[
            {
              key: 'name',
              label: t('fields.name'),
              rowHeader: true,
              cell: row => <Link to={`/groups/${row.id}`}>{row.name}</Link>,
            },
            { key: 'method', label: t('fields.method'), cell: row => t(`methods.${readMethod(row.method)}`) },
            { key: 'clients', label: t('fields.clients'), align: 'end', cell: row => format.number(row.clients) },
            {
              key: 'places',
              label: t('fields.places'),
              align: 'end',
              cell: row => (row.allPlaces ? t('allOpen') : format.number(row.places)),
            },
            {
              key: 'state',
              label: t('fields.state'),
              cell: row => {
                const state = readGroupState(row.state)
                return <Chip tone={state === 'done' ? 'good' : 'neutral'}>{t(`states.${state}`)}</Chip>
              },
            },
            {
              key: 'placed',
              label: t('fields.placed'),
              cell: row => (row.state === 'done' ? t('placedOf', { placed: row.placed, clients: row.reckoned }) : null),
            },
            { key: 'changedOn', label: t('fields.changedOn'), cell: row => format.moment(new Date(row.updatedAt)) },
          ]}
        />
      </Card>
    </>
  )
}
