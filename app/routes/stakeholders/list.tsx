import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { analysesPage } from '~/areas/stakeholders/analyses.page.server'
import { analysisStatuses } from '~/areas/stakeholders/analysis-states'
import { StatusChip } from '~/areas/stakeholders/components/status-chip'
import { useStakeholderWord, useTemplateText } from '~/areas/stakeholders/components/use-words'
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
  const title = translator(await languageOf(request), 'stakeholders')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'stakeholders.read', async ctx => ({ ...(await analysesPage(ctx, search)), title }))
}

export default function Analyses() {
  const { rows, next, previous, filter, template, may } = useLoaderData<typeof loader>()
  const { t } = useTranslation('stakeholders')
  const text = useTemplateText()
  const format = useFormat()
  const isFiltered = filter.words !== null || filter.status !== null
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        acts={
          may.write ? (
            <LinkButton to="/stakeholders/new" icon={Plus}>
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
                key: 'title',
                label: t('fields.title'),
                rowHeader: true,
                cell: row => <Link to={`/stakeholders/${row.id}`}>{row.title}</Link>,
              },
              { key: 'heldOn', label: t('fields.heldOn'), cell: row => format.day(row.heldOn) },
              { key: 'status', label: t('fields.status'), cell: row => <StatusChip status={row.status} /> },
              {
                key: 'parts',
                label: t('fields.stakeholders'),
                cell: row => t('list.counts', { sectors: row.sectors, stakeholders: row.stakeholders }),
              },
              {
                key: 'raters',
                label: t('fields.raters'),
                cell: row =>
                  `${t('raters', { count: row.raters })} ${t('fromOrganisations', { count: row.organisations })}`,
              },
            ]}
          />
        </Card>
        <p className="small muted">
          {t('template', { version: template.version })} · {text(template.notice)}{' '}
          {may.shape ? <Link to="/stakeholders/template">{t('shape.change')}</Link> : null}
        </p>
      </div>
    </>
  )
}

function Filters() {
  const { filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  return (
    <FilterBar
      keep={['density', 'q']}
      words={[
        ...(filter.words ? [{ key: 'q', words: t('list.words.q', { value: filter.words }) }] : []),
        ...(filter.status
          ? [{ key: 'status', words: t('list.words.status', { value: word('statuses', filter.status) }) }]
          : []),
      ]}
      fields={
        <Select
          name="status"
          label={t('fields.status')}
          defaultValue={filter.status}
          choices={analysisStatuses.map(value => ({ value, label: word('statuses', value) }))}
        />
      }
    >
      <SearchBox label={t('list.search')} words={filter.words} />
      <ExportLinks to="/stakeholders/export" />
    </FilterBar>
  )
}
