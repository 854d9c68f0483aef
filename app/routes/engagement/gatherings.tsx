import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { useActivityText } from '~/areas/engagement/activities/components/use-activity-text'
import { GatheringChip } from '~/areas/engagement/gatherings/components/gathering-chip'
import { gatheringStates } from '~/areas/engagement/gatherings/gathering-states'
import { gatheringsPage } from '~/areas/engagement/gatherings/gatherings.page.server'
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
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'gatherings')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'gatherings.read', async ctx => ({ ...(await gatheringsPage(ctx, search)), title }))
}

export default function Gatherings() {
  const { rows, page, filter, may } = useLoaderData<typeof loader>()
  const { t } = useTranslation('gatherings')
  const text = useActivityText()
  const format = useFormat()
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        acts={
          may.write ? (
            <LinkButton to="/events/new" icon={Plus}>
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
          page={page}
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
              key: 'title',
              label: t('fields.title'),
              rowHeader: true,
              cell: row => <Link to={`/events/${row.id}`}>{row.title}</Link>,
            },
            {
              key: 'on',
              label: t('fields.on'),
              cell: row => t('when', { day: format.day(row.on), from: row.from, until: row.until }),
            },
            { key: 'place', label: t('fields.place'), cell: row => row.place },
            { key: 'activity', label: t('fields.activityKey'), cell: row => text(row.activityName) },
            { key: 'state', label: t('fields.state'), cell: row => <GatheringChip state={row.state} /> },
            {
              key: 'guests',
              label: t('fields.guests'),
              cell: row =>
                row.attended > 0
                  ? t('list.came', { count: row.attended })
                  : t('list.guests', { accepted: row.accepted, invited: row.invited }),
            },
          ]}
        />
      </Card>
    </>
  )
}

function Filters() {
  const { filter, activities } = useLoaderData<typeof loader>()
  const { t } = useTranslation('gatherings')
  const text = useActivityText()
  const activity = activities.find(one => one.key === filter.activity)
  return (
    <FilterBar
      keep={['density', 'q']}
      words={[
        ...(filter.words ? [{ key: 'q', words: t('list.words.q', { value: filter.words }) }] : []),
        ...(filter.state
          ? [{ key: 'state', words: t('list.words.state', { value: t(`states.${filter.state}`) }) }]
          : []),
        ...(filter.activity
          ? [
              {
                key: 'activity',
                words: t('list.words.activity', { value: activity ? text(activity.name) : filter.activity }),
              },
            ]
          : []),
        ...(filter.when ? [{ key: 'when', words: t(`list.words.${filter.when}`) }] : []),
        ...(filter.mine ? [{ key: 'who', words: t('list.words.mine') }] : []),
      ]}
      fields={
        <>
          <Select
            name="when"
            label={t('list.which')}
            defaultValue={filter.when}
            choices={(['ahead', 'past'] as const).map(value => ({ value, label: t(`list.words.${value}`) }))}
          />
          <Select
            name="state"
            label={t('fields.state')}
            defaultValue={filter.state}
            choices={gatheringStates.map(value => ({ value, label: t(`states.${value}`) }))}
          />
          <Select
            name="activity"
            label={t('fields.activityKey')}
            defaultValue={filter.activity}
            choices={activities.map(one => ({ value: one.key, label: text(one.name) }))}
          />
          <Select
            name="who"
            label={t('list.who')}
            defaultValue={filter.mine ? 'me' : null}
            choices={[{ value: 'me', label: t('list.mine') }]}
          />
        </>
      }
    >
      <SearchBox label={t('list.search')} words={filter.words} />
      <ExportLinks to="/events/export" />
    </FilterBar>
  )
}
