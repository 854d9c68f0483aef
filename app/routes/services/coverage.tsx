import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { GapsCard } from '~/areas/network/coverage/components/gaps-card'
import { StepMatrix } from '~/areas/network/coverage/components/step-matrix'
import { useGapWords } from '~/areas/network/coverage/components/use-gap-words'
import { stepCoveragePage } from '~/areas/network/coverage/coverage.page.server'
import { coverageViews } from '~/areas/network/coverage/step-coverage'
import { ServiceFilters } from '~/areas/network/services/components/service-filters'
import { TemplateLine } from '~/areas/network/service-template/components/template-line'
import { ServiceTabs } from '~/areas/network/services/components/service-tabs'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { Row, Rows } from '~/ui/row'
import { ExportLinks } from '~/ui/table/export-links'
import { searchWith } from '~/ui/table/table-search'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'services')('coverage.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await stepCoveragePage(ctx, search)), title }))
}

export default function StepCoverage() {
  const page = useLoaderData<typeof loader>()
  const { view, filter, gaps, doubles, organisations, may } = page
  const { t } = useTranslation('services')
  const format = useFormat()
  const say = useGapWords()
  return (
    <>
      <PageHead title={t('coverage.title')} sub={t('coverage.sub')} />
      <ServiceTabs />
      <div className="stack">
        <Card flush title={t(`coverage.viewOf.${view}`)} aside={<ViewSwitch />}>
          <ServiceFilters of="coverage" filter={filter} organisations={organisations} keep={['by']}>
            <span className="small muted">
              {t('coverage.standing', { count: page.services, day: format.day(page.today) })}
            </span>
            {may.export ? <ExportLinks to="/services/coverage/export/steps" /> : null}
          </ServiceFilters>
          <StepMatrix page={page} />
          <div className="card-body small">
            <p>{t('coverage.legend', { from: page.template.doubleFrom })}</p>
            {view === 'kind' ? <p>{t('coverage.legendKind')}</p> : null}
          </div>
        </Card>
        <GapsCard
          may={may}
          sub={t('coverage.gapsSub', { count: gaps.length })}
          none={t('coverage.noGaps')}
          gaps={gaps.map(gap => ({
            key: gap.key,
            what: say({ of: view, step: gap.step, column: gap.column! }),
            addAt: `/services/new?${new URLSearchParams({ step: String(gap.step), [view]: gap.column! })}`,
            task: gap.task,
          }))}
        />
        <Card
          title={t('coverage.doubles')}
          sub={doubles.length > 0 ? t('coverage.doublesSub', { from: page.template.doubleFrom }) : undefined}
        >
          {doubles.length === 0 ? (
            <p>{t('coverage.noDoubles', { from: page.template.doubleFrom })}</p>
          ) : (
            <Fold title={t('coverage.doublesShow', { count: doubles.length })}>
              <Rows label={t('coverage.doubles')}>
                {doubles.map(cell => (
                  <Row
                    key={`${cell.step}.${cell.column}`}
                    what={say({ of: view, step: cell.step, column: cell.column! })}
                    acts={
                      <Link
                        to={`/services?${new URLSearchParams({ state: 'active', step: String(cell.step), [view]: cell.column! })}`}
                      >
                        {t('coverage.cell', { count: cell.count })}
                      </Link>
                    }
                  />
                ))}
              </Rows>
            </Fold>
          )}
        </Card>
        <TemplateLine template={page.template} />
      </div>
    </>
  )
}

/** Steps against target groups or against kinds of service; the choice is in the address. */
function ViewSwitch() {
  const { view } = useLoaderData<typeof loader>()
  const { t } = useTranslation('services')
  const [search] = useSearchParams()
  return (
    <span className="figure-switch no-print" role="group" aria-label={t('coverage.by')}>
      {coverageViews.map(one => (
        <Link
          key={one}
          to={searchWith(search, { by: one === 'group' ? null : one })}
          preventScrollReset
          replace
          aria-current={one === view ? 'true' : undefined}
        >
          {t(`coverage.views.${one}`)}
        </Link>
      ))}
    </span>
  )
}
