import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { isSection } from '~/areas/employers/sectors'
import { openPlacesPage } from '~/areas/network/coverage/open-places.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'services')('open.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await openPlacesPage(ctx, search)), title }))
}

/** The open places behind a number of the coverage. */
export default function OpenPlaces() {
  const { rows, next, previous, filter, total, seats, towns, sections, may } = useLoaderData<typeof loader>()
  const { t } = useTranslation('services')
  const { t: employers } = useTranslation('employers')
  const { t: vacancies } = useTranslation('vacancies')
  const say = vacancies as unknown as (key: string) => string
  const section = filter.section && isSection(filter.section) ? employers(`sections.${filter.section}`) : null
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/services/coverage/region', label: t('region.title') }]} />}
        title={t('open.title')}
        sub={t('open.sub', { count: seats })}
      />
      <Card flush>
        <DataTable
          caption={t('open.title')}
          rows={rows}
          rowKey={row => row.id}
          total={total}
          page={{ next, previous }}
          tools={
            <FilterBar
              keep={['density', 'q']}
              words={[
                ...(filter.words ? [{ key: 'q', words: t('list.words.q', { value: filter.words }) }] : []),
                ...(section ? [{ key: 'sector', words: t('region.words.sector', { value: section }) }] : []),
                ...(filter.town ? [{ key: 'town', words: t('region.words.town', { value: filter.town }) }] : []),
              ]}
              fields={
                <>
                  <Select
                    name="sector"
                    label={t('region.sector')}
                    defaultValue={filter.section}
                    choices={sections.map(key => ({ value: key, label: employers(`sections.${key}`) }))}
                  />
                  <Select
                    name="town"
                    label={t('region.town')}
                    defaultValue={filter.town}
                    choices={towns.map(town => ({ value: town, label: town }))}
                  />
                </>
              }
            >
              <SearchBox label={t('open.search')} words={filter.words} />
              {may.export ? <ExportLinks to="/services/coverage/export/places" /> : null}
            </FilterBar>
          }
          empty={<EmptyState title={t('list.nothingTitle')}>{t('open.nothing')}</EmptyState>}
          columns={[
            {
              key: 'title',
              label: t('open.place'),
              rowHeader: true,
              cell: row => <Link to={`/vacancies/${row.id}`}>{row.title}</Link>,
            },
            { key: 'kind', label: t('fields.kind'), cell: row => say(`kinds.${row.kind}`) },
            {
              key: 'employer',
              label: t('open.employer'),
              cell: row => <Link to={`/employers/${row.employerId}`}>{row.employer}</Link>,
            },
            { key: 'town', label: t('region.town'), cell: row => row.town },
            { key: 'seats', label: t('region.places'), align: 'end', cell: row => row.seats },
          ]}
        />
      </Card>
    </>
  )
}
