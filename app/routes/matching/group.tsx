import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Shuffle } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { GroupFrame } from '~/areas/matching/groups/components/group-frame'
import { ProposalsCard } from '~/areas/matching/groups/components/proposals-card'
import { ResultTable } from '~/areas/matching/groups/components/result-table'
import { AtWork, RunCard, RunLinks } from '~/areas/matching/groups/components/run-card'
import { useFollowing } from '~/areas/matching/groups/components/use-following'
import { resultPage } from '~/areas/matching/groups/result.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { SubmitButton } from '~/ui/form/entry-form'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { answerGroupAct } from './group-acts.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.groupId)
  const search = new URL(request.url).searchParams
  const title = translator(await languageOf(request), 'groups')('tabs.result')
  return runAs(request, 'matching.group', async ctx => ({ ...(await resultPage(ctx, id, search)), title }))
}

/** Matches the group or stops that, decides a pair by hand, proposes what it was given, and takes that back. */
export function action({ request, params }: ActionFunctionArgs) {
  return answerGroupAct(request, requiredId(params.groupId))
}

export default function Group() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('groups')
  const isReckoning = page.running !== null && !page.running.failed
  const isProposing = page.batch?.running != null && !page.batch.running.failed
  useFollowing(isReckoning || isProposing)
  return (
    <GroupFrame
      head={page.head}
      acts={
        isReckoning ? null : (
          <Form method="post">
            <SubmitButton
              icon={Shuffle}
              name="intent"
              value="reckon"
              look={page.run && !page.run.isStale ? 'quiet' : 'accent'}
            >
              {t(page.run ? 'run.again' : 'run.start')}
            </SubmitButton>
          </Form>
        )
      }
    >
      <AtWork page={page} />
      {page.run ? (
        <>
          <div className="cols">
            <RunCard page={page} />
            <ProposalsCard page={page} />
          </div>
          <ResultTable page={page} />
          <RunLinks page={page} />
        </>
      ) : (
        <Card>
          <EmptyState
            title={t('run.none')}
            acts={
              <LinkButton to={`/groups/${page.head.id}/clients`} look="quiet">
                {t('choose.clients')}
              </LinkButton>
            }
          >
            {t('run.noneWords')}
          </EmptyState>
        </Card>
      )}
    </GroupFrame>
  )
}
