import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { auditStatuses } from '~/areas/network/audits/audit-states'
import { auditsPage } from '~/areas/network/audits/audits.page.server'
import { AuditChip } from '~/areas/network/audits/components/audit-chip'
import { useQuarter } from '~/areas/network/audits/components/use-quarter'
import { AuditTabs } from '~/areas/network/components/audit-tabs'
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
  const title = translator(await languageOf(request), 'audits')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await auditsPage(ctx, search)), title }))
}

export default function DatedAudits() {
  const { rows, next, previous, filter, may } = useLoaderData<typeof loader>()
  const { t } = useTranslation('audits')
  const quarter = useQuarter()
  const { day, number, money } = useFormat()
  const isFiltered = Object.values(filter).some(value => value !== null)
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        acts={
          may.close ? (
            <LinkButton to="/audit/dated/new" icon={Plus}>
              {t('close')}
            </LinkButton>
          ) : null
        }
      />
      <AuditTabs />
      <Card flush>
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={row => row.id}
          page={{ next, previous }}
          tools={<Filters />}
          empty={
            isFiltered ? (
              <EmptyState title={t('list.nothing')}>{t('list.nothingWords')}</EmptyState>
            ) : (
              <EmptyState title={t('list.empty')}>{t('list.emptyWords')}</EmptyState>
            )
          }
          columns={[
            {
              key: 'title',
              label: t('fields.title'),
              rowHeader: true,
              cell: row => (
                <>
                  <Link to={`/audit/dated/${row.id}`}>{row.title}</Link>
                  <div className="small muted">{quarter(row.period)}</div>
                </>
              ),
            },
            { key: 'heldOn', label: t('fields.heldOn'), cell: row => day(row.heldOn) },
            { key: 'status', label: t('fields.status'), cell: row => <AuditChip status={row.status} /> },
            {
              key: 'relations',
              label: t('fields.relations'),
              align: 'end',
              cell: row => (row.relations === null ? null : number(row.relations)),
            },
            {
              key: 'actions',
              label: t('fields.actionsDone'),
              cell: row => (row.actions === 0 ? null : t('list.actions', { done: row.actionsDone, all: row.actions })),
            },
            {
              key: 'budget',
              label: t('fields.budget'),
              align: 'end',
              cell: row => (row.plannedCents === 0 ? null : money(row.plannedCents)),
            },
            {
              key: 'spent',
              label: t('fields.spent'),
              align: 'end',
              cell: row => (row.spentCents === 0 ? null : money(row.spentCents)),
            },
            {
              key: 'agreedBy',
              label: t('fields.agreedBy'),
              cell: row => (row.organisations === 0 ? null : t('list.organisations', { count: row.organisations })),
            },
          ]}
        />
      </Card>
    </>
  )
}

function Filters() {
  const { filter, periods, may } = useLoaderData<typeof loader>()
  const { t } = useTranslation('audits')
  const quarter = useQuarter()
  return (
    <FilterBar
      keep={['density', 'q']}
      words={[
        ...(filter.words ? [{ key: 'q', words: t('list.words.q', { value: filter.words }) }] : []),
        ...(filter.status
          ? [{ key: 'status', words: t('list.words.status', { value: t(`statuses.${filter.status}`) }) }]
          : []),
        ...(filter.period ? [{ key: 'period', words: t('list.words.period', { value: quarter(filter.period) }) }] : []),
      ]}
      fields={
        <>
          <Select
            name="status"
            label={t('fields.status')}
            defaultValue={filter.status}
            choices={auditStatuses.map(value => ({ value, label: t(`statuses.${value}`) }))}
          />
          <Select
            name="period"
            label={t('fields.period')}
            defaultValue={filter.period}
            choices={periods.map(value => ({ value, label: quarter(value) }))}
          />
        </>
      }
    >
      <SearchBox label={t('list.search')} words={filter.words} />
      {may.export ? <ExportLinks to="/audit/dated/export" /> : null}
    </FilterBar>
  )
}
