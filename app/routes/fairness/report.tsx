import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { DimensionCard } from '~/areas/insight/fairness/components/dimension-card'
import { FairnessFilter } from '~/areas/insight/fairness/components/fairness-filter'
import { HowFair } from '~/areas/insight/fairness/components/how-fair'
import { RatioPicture } from '~/areas/insight/fairness/components/ratio-picture'
import { RepairsCard } from '~/areas/insight/fairness/components/repairs-card'
import { SectorsCard } from '~/areas/insight/fairness/components/sectors-card'
import { useFairnessWords } from '~/areas/insight/fairness/components/use-fairness-words'
import { fairnessPage } from '~/areas/insight/fairness/fairness.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'fairness')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'matching.fairness', async ctx => ({ ...(await fairnessPage(ctx, search)), title }))
}

/** Who gets to see what, and who gets a place, by group. */
export default function FairnessReport() {
  const { title, quarter, quarters, measure, clients, countedOn, tables, repairs, sectors } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('fairness')
  const words = useFairnessWords()
  const format = useFormat()
  return (
    <>
      <PageHead title={title} sub={t('sub')} />
      <div className="stack">
        <Card>
          <FairnessFilter quarter={quarter} quarters={quarters} measure={measure} />
          {clients === null || countedOn === null ? null : (
            <p>{t('guided', { count: clients, quarter: words.quarter(quarter), day: format.day(countedOn) })}</p>
          )}
          <HowFair />
        </Card>
        {clients === null ? (
          <Card>
            <EmptyState title={t('emptyTitle')} level={2} example={t('example')}>
              {t('empty')}
            </EmptyState>
          </Card>
        ) : (
          <>
            <RatioPicture tables={tables} measure={measure} />
            <RepairsCard repairs={repairs} />
            {tables.map(table => (
              <DimensionCard key={table.dimension} table={table} />
            ))}
            <p className="small">{t('hiddenGroups')}</p>
            <SectorsCard sectors={sectors} />
          </>
        )}
      </div>
    </>
  )
}
