import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EngagementCard } from '~/areas/engagement/components/engagement-card'
import { EmployerStoryCard } from '~/areas/engagement/components/employer-story'
import { OthersNotice } from '~/areas/engagement/components/others-notice'
import { PromisesCard } from '~/areas/engagement/components/promises-card'
import { TaskRows } from '~/areas/engagement/components/task-rows'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { RelationCard } from '~/areas/employers/components/relation-card'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  return runAs(request, 'engagement.read', ctx => employerStoryPage(ctx, id, new URL(request.url).searchParams))
}

export default function EmployerStoryPage() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('employers')
  const { t: engagement } = useTranslation('engagement')
  const here = useLocation()
  const { head } = page
  return (
    <>
      <EmployerTabs
        head={head}
        acts={
          head.may.write ? (
            <LinkButton look="quiet" icon={Pencil} to={`/employers/${head.id}/edit`}>
              {t('change')}
            </LinkButton>
          ) : null
        }
      />
      <div className="cols">
        <div className="stack">
          <OthersNotice others={page.others} />
          {page.tasks.length > 0 ? (
            <Card title={engagement('tasks.ofEmployer')} flush>
              <TaskRows
                tasks={page.tasks}
                today={page.today}
                back={here.pathname}
                label={engagement('tasks.ofEmployer')}
              />
            </Card>
          ) : null}
          <PromisesCard promises={page.promises} employerId={head.id} mayRecord={head.may.record} />
          <EmployerStoryCard story={page.story} imports={page.imports} />
        </div>
        <aside className="stack">
          <EngagementCard engagement={page.engagement} employerId={head.id} mayConfirm={head.may.confirmLevel} />
          <RelationCard relation={page.relation} engagement={page.engagement} />
        </aside>
      </div>
    </>
  )
}
