import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { HowCounted } from '~/areas/insight/labour-market/components/how-counted'
import { GroupField, LabourFilters } from '~/areas/insight/labour-market/components/labour-filters'
import { LabourTabs } from '~/areas/insight/labour-market/components/labour-tabs'
import { useMarketColumns } from '~/areas/insight/labour-market/components/market-columns'
import { MarketPicture } from '~/areas/insight/labour-market/components/market-picture'
import { SurveyCard } from '~/areas/insight/labour-market/components/survey-card'
import { labourMarketPage } from '~/areas/insight/labour-market/labour-market.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { ExportLinks } from '~/ui/table/export-links'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const title = translator(language, 'labour-market')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await labourMarketPage(ctx, search, language)), title }))
}

/** What places ask beside what portfolios show. */
export default function LabourMarket() {
  const page = useLoaderData<typeof loader>()
  const { rows, next, previous, total, short, sort, filter, sections, towns, picture, survey, shownOn, may } = page
  const { t } = useTranslation('labour-market')
  const columns = useMarketColumns()
  const isFiltered = [filter.words, filter.section, filter.town, filter.group].some(Boolean)
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <LabourTabs />
      <div className="stack">
        {total > 0 ? <p>{t('found', { count: total, short })}</p> : null}
        <Card flush>
          <DataTable
            caption={t('tabs.competences')}
            columns={columns}
            rows={rows}
            rowKey={row => row.uri}
            total={total}
            page={{ next, previous }}
            sort={sort}
            tools={
              <LabourFilters
                filter={filter}
                sections={sections}
                towns={towns}
                search={t('search')}
                words={
                  filter.group
                    ? [{ key: 'group', words: t('words.group', { value: t(`groups.${filter.group}`) }) }]
                    : []
                }
                fields={<GroupField group={filter.group} />}
              >
                {may.export ? <ExportLinks to="/labour-market/export/competences" /> : null}
              </LabourFilters>
            }
            empty={
              <EmptyList
                isFiltered={isFiltered}
                nothing={[t('nothingTitle'), t('nothing')]}
                empty={[t('emptyTitle'), t('empty'), t('example')]}
              />
            }
          />
        </Card>
        {picture.length > 0 ? <MarketPicture rows={picture} /> : null}
        <SurveyCard survey={survey} section={filter.section} />
        <HowCounted shownOn={shownOn} />
      </div>
    </>
  )
}
