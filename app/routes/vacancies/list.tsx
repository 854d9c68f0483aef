import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { VacancyStatusChip } from '~/areas/vacancies/components/vacancy-status-chip'
import { kindKey, statusKey } from '~/areas/vacancies/components/vacancy-words'
import { listVacanciesPage } from '~/areas/vacancies/list-vacancies.page.server'
import { vacancyKinds, vacancyStatuses } from '~/areas/vacancies/vacancy'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Select } from '~/ui/form/select'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'vacancies')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'vacancies.read', async ctx => ({ ...(await listVacanciesPage(ctx, search)), title }))
}

export default function Vacancies() {
  const { rows, next, previous, total, filter, sort, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useTranslation('vacancies')
  const shownStatus = filter.status && filter.status !== 'available' ? t(`statuses.${statusKey(filter.status)}`) : null
  const isFiltered = filter.words !== null || filter.kind !== null || filter.status !== 'available'
  return (
    <>
      <PageHead
        title={t('title')}
        acts={
          mayWrite ? (
            <LinkButton to="/vacancies/new" icon={Plus}>
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
          rowName={row => row.title}
          total={total}
          page={{ next, previous }}
          sort={sort}
          tools={
            <FilterBar
              keep={['sort', 'density', 'q']}
              words={[
                ...(filter.words ? [{ key: 'q', words: t('list.words.q', { value: filter.words }) }] : []),
                ...(filter.status === null
                  ? [{ key: 'status', words: t('list.words.status', { value: t('list.all') }) }]
                  : []),
                ...(shownStatus ? [{ key: 'status', words: t('list.words.status', { value: shownStatus }) }] : []),
                ...(filter.kind
                  ? [{ key: 'kind', words: t('list.words.kind', { value: t(`kinds.${kindKey(filter.kind)}`) }) }]
                  : []),
              ]}
              fields={
                <>
                  <Select
                    name="status"
                    label={t('fields.status')}
                    empty={t('list.available')}
                    defaultValue={filter.status === 'available' ? '' : (filter.status ?? 'all')}
                    choices={[
                      { value: 'all', label: t('list.all') },
                      ...vacancyStatuses.map(one => ({ value: one, label: t(`statuses.${one}`) })),
                    ]}
                  />
                  <Select
                    name="kind"
                    label={t('fields.kind')}
                    defaultValue={filter.kind}
                    choices={vacancyKinds.map(one => ({ value: one, label: t(`kinds.${one}`) }))}
                  />
                </>
              }
            >
              <SearchBox label={t('list.search')} words={filter.words} />
              <ExportLinks to="/vacancies/export" />
            </FilterBar>
          }
          empty={
            <EmptyList
              isFiltered={isFiltered}
              nothing={[t('list.nothingTitle'), t('list.nothing')]}
              empty={[t('list.emptyTitle'), t('list.emptyText'), t('list.emptyExample')]}
            />
          }
          columns={[
            {
              key: 'title',
              label: t('columns.title'),
              sortable: true,
              rowHeader: true,
              cell: row => <Link to={`/vacancies/${row.id}`}>{row.title}</Link>,
            },
            { key: 'employer', label: t('columns.employer'), sortable: true, cell: row => row.employerName },
            { key: 'city', label: t('columns.city'), cell: row => row.city },
            { key: 'kind', label: t('columns.kind'), cell: row => t(`kinds.${kindKey(row.kind)}`) },
            {
              key: 'profile',
              label: t('columns.profile'),
              cell: row => t('profileShort', { essential: row.essential, total: row.total }),
            },
            {
              key: 'seats',
              label: t('columns.seats'),
              sortable: true,
              align: 'end',
              cell: row => (
                <span className="nowrap">{t('seats', { free: row.seats - row.seatsTaken, seats: row.seats })}</span>
              ),
            },
            {
              key: 'status',
              label: t('columns.status'),
              sortable: true,
              cell: row => <VacancyStatusChip status={row.status} />,
            },
          ]}
        />
      </Card>
    </>
  )
}
