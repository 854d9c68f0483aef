import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { useActivityText } from '~/areas/engagement/activities/components/use-activity-text'
import { levelKey } from '~/areas/engagement/components/level-key'
import { GatheringActs } from '~/areas/engagement/gatherings/components/gathering-acts'
import { GatheringChip } from '~/areas/engagement/gatherings/components/gathering-chip'
import { GuestTable, LeftOutCard } from '~/areas/engagement/gatherings/components/guest-table'
import { InvitingCard } from '~/areas/engagement/gatherings/components/inviting-card'
import { OutcomeCard } from '~/areas/engagement/gatherings/components/outcome-card'
import { ClientsCard, FollowCard } from '~/areas/engagement/gatherings/components/side-cards'
import { gatheringPage } from '~/areas/engagement/gatherings/gathering.page.server'
import { useReminderWords } from '~/areas/engagement/gatherings/components/use-reminder-words'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { actOnGathering } from './gathering-acts.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.gatheringId)
  const search = new URL(request.url).searchParams
  const page = await runAs(request, 'gatherings.read', ctx => gatheringPage(ctx, id, search))
  return { ...page, title: page.gathering.title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.gatheringId)
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'gatherings')
  const acted = await actOnGathering(request, id, form, t)
  if ('typed' in acted) return data({ form: String(form.get('intent')), ...formReply(form, acted.typed) }, 422)
  // The page of the list that one acted from.
  return redirectWithToast(request, `/events/${id}${new URL(request.url).search}`, acted)
}

export default function GatheringRoute() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('gatherings')
  const { t: clients } = useTranslation('clients')
  const { t: engagement } = useTranslation('engagement')
  const text = useActivityText()
  const format = useFormat()
  const { gathering } = page
  const reminder = useReminderWords(page)
  const replyOf = (intent: string) => (reply?.form === intent ? reply : undefined)
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/events', label: t('title') }]} />}
        title={gathering.title}
        state={<GatheringChip state={gathering.state} />}
        sub={`${t('when', { day: format.dayLong(gathering.on), from: gathering.from, until: gathering.until })} · ${gathering.place}`}
        acts={<GatheringActs page={page} />}
      />
      <div className="cols">
        <div className="stack">
          <InvitingCard inviting={page.inviting} gatheringId={gathering.id} />
          <GuestTable page={page} />
          <LeftOutCard page={page} />
          <OutcomeCard page={page} reply={replyOf('judge')} />
        </div>
        <aside className="stack">
          <Card title={text(gathering.activityName)}>
            <div className="stack stack-s">
              {gathering.description ? <p className="as-written">{gathering.description}</p> : null}
              <Facts
                items={[
                  { label: t('fields.hostIds'), value: format.list(gathering.hosts) },
                  { label: t('fields.organisationId'), value: gathering.organisation },
                  { label: t('fields.capacity'), value: gathering.capacity },
                  {
                    label: t('fields.level'),
                    value: `${gathering.activityLevel} ${engagement(`level.names.${levelKey(gathering.activityLevel)}`)}`,
                  },
                  {
                    label: t('fields.ladderSteps'),
                    value: gathering.ladderSteps.map(step => `${step} ${clients(`steps.s${step as 1}`)}`).join(', '),
                  },
                  { label: t('reminder.title'), value: reminder },
                  { label: t('fields.madeBy'), value: gathering.madeBy },
                ]}
              />
            </div>
          </Card>
          <ClientsCard page={page} reply={replyOf('bring')} />
          <FollowCard page={page} reply={replyOf('follow')} />
        </aside>
      </div>
    </>
  )
}
