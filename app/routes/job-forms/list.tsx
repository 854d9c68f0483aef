import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { useSectorName } from '~/areas/employers/components/use-sector-name'
import { sectionKeys } from '~/areas/employers/sectors'
import { JobFormMarks, jobStatusKey } from '~/areas/vacancies/job-forms/components/job-form-words'
import { jobFormStates, jobStatuses } from '~/areas/vacancies/job-forms/job-form'
import { jobFormListPage } from '~/areas/vacancies/job-forms/job-form-list.page.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'jobforms')('listTitle')
  const search = new URL(request.url).searchParams
  return runAs(request, 'jobforms.list', async ctx => ({ ...(await jobFormListPage(ctx, search)), title }))
}

/** Takes the ticked jobs to the page that lays them beside each other. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  await runAs(request, 'jobforms.list', async () => null)
  const chosen = new URLSearchParams(form.getAll('chosen').map(id => ['form', String(id)]))
  return redirect(`/job-forms/compare?${chosen}`)
}

export default function JobForms() {
  const page = useLoaderData<typeof loader>()
  const { rows, next, previous, total, sort } = page
  const { t } = useTranslation('jobforms')
  const format = useFormat()
  const sector = useSectorName()
  const words = useFilterWords()
  return (
    <>
      <PageHead
        title={t('listTitle')}
        acts={
          page.mayShape ? (
            <LinkButton to="/job-forms/template" look="quiet">
              {t('shape.link')}
            </LinkButton>
          ) : null
        }
      />
      <Card flush>
        <DataTable
          caption={t('listTitle')}
          rows={rows}
          rowKey={row => row.id}
          rowName={row => `${row.title}, ${row.employerName}`}
          total={total}
          page={{ next, previous }}
          sort={sort}
          bulk={{
            acts: formId => (
              <Button form={formId} look="quiet" small>
                {t('compare.act')}
              </Button>
            ),
          }}
          tools={<Filters words={words} />}
          empty={
            <EmptyList
              isFiltered={words.length > 0}
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
              cell: row => <Link to={`/job-forms/${row.id}`}>{row.title}</Link>,
            },
            {
              key: 'employer',
              label: t('columns.employer'),
              sortable: true,
              cell: row => <Link to={`/employers/${row.employerId}/jobs`}>{row.employerName}</Link>,
            },
            {
              key: 'sector',
              label: t('columns.sector'),
              cell: row => (row.sectorCode ? sector(row.sectorCode) : null),
            },
            {
              key: 'status',
              label: t('columns.status'),
              cell: row => t(`statuses.${jobStatusKey(row.jobStatus)}`),
            },
            {
              key: 'skills',
              label: t('columns.skills'),
              cell: row => t('skill.short', { essential: row.essential, total: row.skills }),
            },
            {
              key: 'validUntil',
              label: t('columns.validUntil'),
              sortable: true,
              cell: row => (row.validUntil ? <span className="nowrap">{format.day(row.validUntil)}</span> : null),
            },
            {
              key: 'state',
              label: t('columns.state'),
              cell: row => <JobFormMarks state={row.state} isStale={row.isStale} />,
            },
          ]}
        />
      </Card>
    </>
  )
}

function Filters({ words }: { words: readonly FilterWord[] }) {
  const { filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation('jobforms')
  const { t: employers } = useTranslation('employers')
  return (
    <FilterBar
      keep={['sort', 'density', 'q']}
      words={words}
      fields={
        <>
          <Select
            name="sector"
            label={t('list.sector')}
            defaultValue={filter.section}
            choices={sectionKeys.map(key => ({ value: key, label: employers(`sections.${key}`) }))}
          />
          <Select
            name="status"
            label={t('fields.jobStatus')}
            defaultValue={filter.jobStatus}
            choices={jobStatuses.map(value => ({ value, label: t(`statuses.${value}`) }))}
          />
          <Select
            name="state"
            label={t('list.state')}
            defaultValue={filter.state}
            choices={jobFormStates.map(value => ({ value, label: t(`states.${value}`) }))}
          />
          <Select
            name="stale"
            label={t('list.stale')}
            defaultValue={filter.staleOn ? 'yes' : ''}
            choices={[{ value: 'yes', label: t('list.onlyStale') }]}
          />
        </>
      }
    >
      <SearchBox label={t('list.search')} words={filter.words} />
      <ExportLinks to="/job-forms/export" />
    </FilterBar>
  )
}

function useFilterWords(): FilterWord[] {
  const { filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation('jobforms')
  const { t: employers } = useTranslation('employers')
  const state = jobFormStates.find(one => one === filter.state)
  const words: (FilterWord | null)[] = [
    filter.words ? { key: 'q', words: t('list.words.q', { value: filter.words }) } : null,
    filter.section
      ? { key: 'sector', words: t('list.words.sector', { value: employers(`sections.${filter.section}`) }) }
      : null,
    filter.jobStatus
      ? { key: 'status', words: t('list.words.status', { value: t(`statuses.${jobStatusKey(filter.jobStatus)}`) }) }
      : null,
    state ? { key: 'state', words: t('list.words.state', { value: t(`states.${state}`) }) } : null,
    filter.staleOn ? { key: 'stale', words: t('list.words.stale') } : null,
  ]
  return words.filter(word => word !== null)
}
