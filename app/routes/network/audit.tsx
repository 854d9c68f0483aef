import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { auditPage } from '~/areas/network/audit.page.server'
import { LimitsLine } from '~/areas/network/audit-template/components/limits-line'
import { AuditFilters } from '~/areas/network/components/audit-filters'
import { AuditTabs } from '~/areas/network/components/audit-tabs'
import { FindingsCard } from '~/areas/network/components/findings-card'
import { RelationGridPicture } from '~/areas/network/components/relation-grid-picture'
import { RelationGridTable } from '~/areas/network/components/relation-grid-table'
import { SharesCard } from '~/areas/network/components/shares-card'
import { StrategiesCard } from '~/areas/network/components/strategies-card'
import { languageOf, translator } from '~/platform/i18n.server'
import { EmptyState } from '~/ui/empty-state'
import { Figure } from '~/ui/figure'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'network')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await auditPage(ctx, search)), title }))
}

export default function Audit() {
  const { relations, findings, strategies, grid, people, organisations, filter, choices, today, limits, may } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('network')
  const format = useFormat()
  const isFiltered = Object.values(filter).some(value => value !== null)
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <AuditTabs />
      <div className="stack">
        <AuditFilters filter={filter} organisations={choices.organisations}>
          <span className="small muted">
            {t('standing', { day: format.day(today) })} · {t('relations', { count: relations })}
          </span>
        </AuditFilters>
        {relations === 0 ? (
          isFiltered ? (
            <EmptyState title={t('nothing')}>{t('nothingWords')}</EmptyState>
          ) : (
            <EmptyState title={t('empty')}>{t('emptyWords')}</EmptyState>
          )
        ) : (
          <>
            <FindingsCard
              findings={findings}
              relations={relations}
              thresholds={limits.thresholds}
              mayExport={may.export}
            />
            <Figure
              name="grid"
              title={t('grid.title')}
              picture={<RelationGridPicture rows={grid} count={relations} />}
              table={<RelationGridTable rows={grid} />}
              note={t('grid.note', limits.thresholds)}
            />
            <StrategiesCard counts={strategies} relations={relations} />
            <SharesCard kind="people" shares={people} thresholds={limits.thresholds} mayExport={may.export} />
            <SharesCard
              kind="organisations"
              shares={organisations}
              thresholds={limits.thresholds}
              mayExport={may.export}
            />
          </>
        )}
        <p className="small muted">{t('notice')}</p>
        <LimitsLine limits={limits} />
      </div>
    </>
  )
}
