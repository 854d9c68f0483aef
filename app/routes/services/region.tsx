import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { isSection } from '~/areas/employers/sectors'
import { GapsCard } from '~/areas/network/coverage/components/gaps-card'
import { MapCard } from '~/areas/network/coverage/components/map-card'
import { SectorMatrix } from '~/areas/network/coverage/components/sector-matrix'
import { useGapWords } from '~/areas/network/coverage/components/use-gap-words'
import { sectorCoveragePage } from '~/areas/network/coverage/coverage.page.server'
import { TemplateLine } from '~/areas/network/service-template/components/template-line'
import { ServiceTabs } from '~/areas/network/services/components/service-tabs'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { PageHead } from '~/ui/page-head'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'services')('region.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await sectorCoveragePage(ctx, search)), title }))
}

export default function RegionCoverage() {
  const page = useLoaderData<typeof loader>()
  const { filter, rows, gaps, allTowns, sections, may } = page
  const { t } = useTranslation('services')
  const { t: employers } = useTranslation('employers')
  const say = useGapWords()
  const section = filter.section && isSection(filter.section) ? employers(`sections.${filter.section}`) : null
  return (
    <>
      <PageHead title={t('region.title')} sub={t('region.sub')} />
      <ServiceTabs />
      <div className="stack">
        <Card flush title={t('region.title')}>
          <FilterBar
            words={[
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
                  choices={allTowns.map(town => ({ value: town, label: town }))}
                />
              </>
            }
          >
            {may.export ? <ExportLinks to="/services/coverage/export/sectors" /> : null}
          </FilterBar>
          {rows.length === 0 ? (
            <EmptyState title={t('region.empty')}>{t('region.emptyWords')}</EmptyState>
          ) : (
            <SectorMatrix page={page} />
          )}
          <div className="card-body small">
            <p>{t('region.legend', { from: page.template.doubleFrom })}</p>
          </div>
        </Card>
        <GapsCard
          may={may}
          sub={t('region.gapsSub', { count: gaps.length })}
          none={t('region.noGaps')}
          gaps={gaps.map(gap => ({
            key: gap.key,
            what: say({ of: 'sector', section: gap.section, town: gap.town }),
            addAt: null,
            task: gap.task,
            target: gap.target,
            aimAt: `/services/targets/new?${new URLSearchParams({ gap: gap.key })}`,
          }))}
        />
        <MapCard page={page} />
        <TemplateLine template={page.template} />
      </div>
    </>
  )
}
