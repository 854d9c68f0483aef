import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { useHardColumns } from '~/areas/insight/labour-market/components/hard-columns'
import { LabourFilters } from '~/areas/insight/labour-market/components/labour-filters'
import { LabourTabs } from '~/areas/insight/labour-market/components/labour-tabs'
import { ReasonsCard } from '~/areas/insight/labour-market/components/reasons-card'
import { hardPlacesPage } from '~/areas/insight/labour-market/hard-places.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { Select } from '~/ui/form/select'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { ExportLinks } from '~/ui/table/export-links'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const title = translator(language, 'labour-market')('hard.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await hardPlacesPage(ctx, search, language)), title }))
}

/** Places that stay open, and why they were refused. */
export default function HardPlaces() {
  const page = useLoaderData<typeof loader>()
  const { rows, next, previous, total, sort, filter, competence, sections, towns, reasons, since, may } = page
  const { t } = useTranslation('labour-market')
  const columns = useHardColumns()
  const isFiltered = [filter.words, filter.section, filter.town, filter.called, competence].some(Boolean)
  return (
    <>
      <PageHead title={t('hard.title')} sub={t('hard.sub')} />
      <LabourTabs />
      <div className="stack">
        <Card flush>
          <DataTable
            caption={t('hard.title')}
            columns={columns}
            rows={rows}
            rowKey={row => row.id}
            total={total}
            page={{ next, previous }}
            sort={sort}
            tools={
              <LabourFilters
                filter={filter}
                sections={sections}
                towns={towns}
                search={t('hard.search')}
                keep={['competence']}
                words={[
                  ...(filter.called ? [{ key: 'called', words: t('words.called') }] : []),
                  ...(competence
                    ? [{ key: 'competence', words: t('words.competence', { value: competence.label }) }]
                    : []),
                ]}
                fields={
                  <Select
                    name="called"
                    label={t('hard.called')}
                    defaultValue={filter.called ? 'yes' : null}
                    choices={[{ value: 'yes', label: t('hard.calledOnly') }]}
                  />
                }
              >
                {may.export ? <ExportLinks to="/labour-market/export/places" /> : null}
              </LabourFilters>
            }
            empty={
              <EmptyList
                isFiltered={isFiltered}
                nothing={[t('nothingTitle'), t('hard.nothing')]}
                empty={[t('hard.emptyTitle'), t('hard.empty'), t('hard.example')]}
              />
            }
          />
        </Card>
        <ReasonsCard reasons={reasons} since={since} />
        <p className="small">{t('hard.note')}</p>
      </div>
    </>
  )
}
