import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { activitiesPage } from '~/areas/engagement/activities/activities.page.server'
import { ActivityFilters } from '~/areas/engagement/activities/components/activity-filters'
import { ActivityList } from '~/areas/engagement/activities/components/activity-list'
import { GapWords } from '~/areas/engagement/activities/components/gap-words'
import { StepMatrix } from '~/areas/engagement/activities/components/step-matrix'
import { EffectsCard } from '~/areas/engagement/gatherings/components/effects-card'
import { languageOf, translator } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'levels')('activities.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'engagement.read', async ctx => ({ ...(await activitiesPage(ctx, search)), title }))
}

export default function Activities() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('levels')
  const format = useFormat()
  const isEmpty = page.activities.length === 0
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/levels', label: t('network.title') }]} />}
        title={t('activities.title')}
        sub={t('activities.sub')}
        acts={
          page.may.shape ? (
            <LinkButton to="/activities/edit" icon={Plus}>
              {t('activities.add')}
            </LinkButton>
          ) : null
        }
      />
      <div className="stack">
        <GapWords gaps={page.gaps} mayPlan={page.may.plan} />
        <Card flush>
          <ActivityFilters filter={page.filter} />
          {isEmpty ? (
            <EmptyState title={t('activities.emptyTitle')}>{t('activities.empty')}</EmptyState>
          ) : (
            <ActivityList page={page} />
          )}
        </Card>
        {isEmpty ? null : (
          <Card title={t('activities.matrix')} sub={t('activities.matrixSub')} flush>
            <StepMatrix page={page} />
          </Card>
        )}
        <EffectsCard effects={page.effects} />
        <p className="small muted">
          {[
            t(page.isOwn ? 'activities.own' : 'activities.sample'),
            t('why.version', { version: page.version }),
            t('activities.n', { shown: format.number(page.activities.length), all: format.number(page.all) }),
          ].join(' · ')}
        </p>
      </div>
    </>
  )
}
