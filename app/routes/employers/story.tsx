import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { Copy, Pencil, Presentation } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { NextActivityCard } from '~/areas/engagement/activities/components/next-activity'
import { EngagementCard } from '~/areas/engagement/components/engagement-card'
import { EmployerStoryCard } from '~/areas/engagement/components/employer-story'
import { LettersCard } from '~/areas/engagement/letters/components/letters-card'
import { MailAddressCard } from '~/areas/engagement/inbox/components/mail-address'
import { OthersNotice } from '~/areas/engagement/components/others-notice'
import { PromisesCard } from '~/areas/engagement/components/promises-card'
import { TaskRows } from '~/areas/engagement/components/task-rows'
import { VisitsCard } from '~/areas/engagement/visits/components/visits-card'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { OwnFieldsCard } from '~/areas/employers/custom-fields/components/own-fields-card'
import { RelationCard } from '~/areas/employers/components/relation-card'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Menu, MenuLink } from '~/ui/menu'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const search = new URL(request.url).searchParams
  const page = await runAs(request, 'engagement.read', ctx => employerStoryPage(ctx, id, search))
  return page
}

export default function EmployerStoryPage() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('employers')
  const { t: engagement } = useTranslation('engagement')
  const { t: persuasion } = useTranslation('persuasion')
  const { t: duplicates } = useTranslation('duplicates')
  const here = useLocation()
  const { head } = page
  return (
    <>
      <EmployerTabs
        head={head}
        acts={
          <>
            {head.may.write || head.may.merge ? (
              <Menu>
                {head.may.write ? (
                  <MenuLink icon={Pencil} to={`/employers/${head.id}/edit`}>
                    {t('change')}
                  </MenuLink>
                ) : null}
                {head.may.merge && !head.isArchived ? (
                  <MenuLink icon={Copy} to={`/employers/${head.id}/duplicates`}>
                    {duplicates('of.look')}
                  </MenuLink>
                ) : null}
              </Menu>
            ) : null}
            <LinkButton look="quiet" icon={Presentation} to={`/employers/${head.id}/pitch`}>
              {persuasion('pitch.title')}
            </LinkButton>
          </>
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
                isOwnPage
                label={engagement('tasks.ofEmployer')}
              />
            </Card>
          ) : null}
          <VisitsCard visits={page.visits} back={here.pathname} employerId={head.id} maySteer={head.may.record} />
          <PromisesCard promises={page.promises} employerId={head.id} mayRecord={head.may.record} />
          <EmployerStoryCard story={page.story} imports={page.imports} />
        </div>
        <aside className="stack">
          <EngagementCard engagement={page.engagement} employerId={head.id} mayConfirm={head.may.confirmLevel} />
          <NextActivityCard next={page.next} />
          <RelationCard
            relation={page.relation}
            engagement={page.engagement}
            changeAt={head.may.write ? `/employers/${head.id}/edit` : null}
          />
          <LettersCard
            letters={page.letters}
            draftAt={head.may.record && !head.isArchived ? `/employers/${head.id}/letters/new` : null}
          />
          <OwnFieldsCard fields={page.ownFields} />
          <MailAddressCard address={page.mailAddress} />
        </aside>
      </div>
    </>
  )
}
