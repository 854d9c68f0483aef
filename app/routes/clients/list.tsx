import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { UserPlus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { titled } from '../access/titled'
import { canEver } from '~/access/policy'
import { runAs } from '~/access/run.server'
import { StatusChip } from '~/areas/clients/components/status-chip'
import { clientStatuses } from '~/areas/clients/client'
import { readClientListFilter } from '~/areas/clients/client-list-filter'
import { ladderSteps } from '~/areas/clients/ladder'
import { listClientsPage } from '~/areas/clients/list-clients.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { LadderMark } from '~/ui/ladder-mark'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { readSort } from '~/ui/table/table-search'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  return runAs(request, 'clients.list', async ctx => ({
    ...(await listClientsPage(ctx, readClientListFilter(search, 50))),
    title: translator(await languageOf(request), 'clients')('title'),
    mayAdd: canEver(ctx.actor, 'clients.add'),
    filter: { q: search.get('q') ?? '', status: search.get('status') ?? '', scope: search.get('scope') ?? 'mine' },
    search: search.toString(),
  }))
}

export default function Clients() {
  const { rows, total, next, mayAdd, filter, search } = useLoaderData<typeof loader>()
  const { t } = useTranslation('clients')
  const format = useFormat()
  const status = clientStatuses.find(one => one === filter.status)
  return (
    <>
      <PageHead
        title={filter.scope === 'organisation' ? t('title') : t('mine')}
        acts={
          mayAdd ? (
            <LinkButton to="/clients/new" icon={UserPlus}>
              {t('add')}
            </LinkButton>
          ) : null
        }
      />
      <Card flush>
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={row => row.id}
          total={total}
          page={{ next, previous: null }}
          sort={readSort(new URLSearchParams(search), ['name', 'number', 'step'], { key: 'name', direction: 'up' })}
          tools={
            <FilterBar
              keep={['sort', 'density', 'q']}
              words={[
                ...(filter.q ? [{ key: 'q', words: t('filters.q', { value: filter.q }) }] : []),
                ...(status ? [{ key: 'status', words: t('filters.status', { value: t(`statuses.${status}`) }) }] : []),
                ...(filter.scope === 'organisation' ? [{ key: 'scope', words: t('filters.scope') }] : []),
              ]}
              fields={
                <>
                  <Select
                    name="status"
                    label={t('status')}
                    defaultValue={filter.status}
                    choices={clientStatuses.map(one => ({ value: one, label: t(`statuses.${one}`) }))}
                  />
                  <Select
                    name="scope"
                    label={t('title')}
                    empty={false}
                    defaultValue={filter.scope}
                    choices={[
                      { value: 'mine', label: t('mine') },
                      { value: 'organisation', label: t('all') },
                    ]}
                  />
                </>
              }
            >
              <SearchBox label={t('search')} words={filter.q} />
              <ExportLinks to="/clients/export" />
            </FilterBar>
          }
          empty={
            filter.q || status ? (
              <EmptyState title={t('empty.noneTitle')}>{t('empty.none')}</EmptyState>
            ) : (
              <EmptyState title={t('empty.title')} example={t('empty.example')}>
                {t('empty.text')}
              </EmptyState>
            )
          }
          columns={[
            {
              key: 'number',
              label: t('number'),
              sortable: true,
              cell: row => <span className="num">{String(row.number).padStart(4, '0')}</span>,
            },
            {
              key: 'name',
              label: t('name'),
              sortable: true,
              rowHeader: true,
              cell: row => <Link to={`/clients/${row.id}`}>{row.name}</Link>,
            },
            { key: 'status', label: t('status'), cell: row => <StatusChip status={row.status} /> },
            {
              key: 'step',
              label: t('step'),
              sortable: true,
              cell: row => (
                <span className="cluster">
                  <LadderMark step={row.step} of={ladderSteps.length} />
                  <span className="small muted">{t('weeks', { count: row.weeksOnStep })}</span>
                  {row.stalled ? <Chip tone="warn">{t('stalled')}</Chip> : null}
                </span>
              ),
            },
            {
              key: 'lastTalk',
              label: t('lastTalk'),
              cell: row => (row.lastContactOn ? format.day(row.lastContactOn) : ''),
            },
            {
              key: 'caseManager',
              label: t('caseManager'),
              cell: row => row.caseManager ?? <Chip tone="bad">{t('nobody')}</Chip>,
            },
          ]}
        />
      </Card>
    </>
  )
}
