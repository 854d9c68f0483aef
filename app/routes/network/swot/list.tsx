import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { boardStatuses } from '~/areas/network/swot/board-states'
import { boardsPage } from '~/areas/network/swot/boards.page.server'
import { StatusChip } from '~/areas/network/swot/components/status-chip'
import { useSwotWord } from '~/areas/network/swot/components/use-swot-word'
import { boardObjects } from '~/areas/network/swot/sections'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const title = translator(language, 'swot')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'swot.read', async ctx => ({ ...(await boardsPage(ctx, search, language)), title }))
}

export default function Boards() {
  const { rows, next, previous, filter, may } = useLoaderData<typeof loader>()
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  const format = useFormat()
  const isFiltered = filter.words !== null || filter.status !== null || filter.object !== null
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        acts={
          may.write ? (
            <LinkButton to="/swot/new" icon={Plus}>
              {t('add')}
            </LinkButton>
          ) : null
        }
      />
      <div className="stack">
        <Card flush>
          <DataTable
            caption={t('title')}
            rows={rows}
            rowKey={row => row.id}
            page={{ next, previous }}
            tools={<Filters />}
            empty={
              isFiltered ? (
                <EmptyState title={t('list.nothingTitle')}>{t('list.nothing')}</EmptyState>
              ) : (
                <EmptyState title={t('list.emptyTitle')} example={t('list.example')}>
                  {t('list.empty')}
                </EmptyState>
              )
            }
            columns={[
              {
                key: 'name',
                label: t('list.name'),
                rowHeader: true,
                cell: row => <Link to={`/swot/${row.id}`}>{row.name}</Link>,
              },
              {
                key: 'object',
                label: t('list.object'),
                cell: row =>
                  [word('objects', row.object), row.isShared ? t('shared') : null].filter(Boolean).join(' · '),
              },
              { key: 'heldOn', label: t('list.heldOn'), cell: row => format.day(row.heldOn) },
              { key: 'status', label: t('list.status'), cell: row => <StatusChip status={row.status} /> },
              { key: 'cards', label: t('list.cards'), cell: row => row.cards },
              { key: 'participants', label: t('list.participants'), cell: row => row.participants },
              {
                key: 'actions',
                label: t('list.actions'),
                cell: row =>
                  row.actions > 0 ? t('list.actionsOf', { open: row.openActions, all: row.actions }) : null,
              },
            ]}
          />
        </Card>
        <p className="small muted">{t('notice')}</p>
      </div>
    </>
  )
}

function Filters() {
  const { filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  return (
    <FilterBar
      keep={['density', 'q']}
      words={[
        ...(filter.words ? [{ key: 'q', words: t('list.words.q', { value: filter.words }) }] : []),
        ...(filter.object
          ? [{ key: 'object', words: t('list.words.object', { value: word('objects', filter.object) }) }]
          : []),
        ...(filter.status
          ? [{ key: 'status', words: t('list.words.status', { value: word('statuses', filter.status) }) }]
          : []),
      ]}
      fields={
        <>
          <Select
            name="object"
            label={t('list.object')}
            defaultValue={filter.object}
            choices={boardObjects.map(value => ({ value, label: word('objects', value) }))}
          />
          <Select
            name="status"
            label={t('list.status')}
            defaultValue={filter.status}
            choices={boardStatuses.map(value => ({ value, label: word('statuses', value) }))}
          />
        </>
      }
    >
      <SearchBox label={t('list.search')} words={filter.words} />
      <ExportLinks to="/swot/export" />
    </FilterBar>
  )
}
