import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { requireClient } from '~/access/require-client.server'
import { runAs } from '~/access/run.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { PublishForm } from '~/areas/clients/components/publish-form'
import { SnapshotView } from '~/areas/clients/components/snapshot-view'
import { portfolioPage } from '~/areas/clients/portfolio.page.server'
import { publishSnapshot } from '~/areas/clients/publish-snapshot.server'
import { PublishInput } from '~/areas/clients/snapshot'
import { networkDay } from '~/areas/engagement/network-day.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { pageTitle } from '~/ui/page-title'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.head.name)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  return runAs(request, 'client.read-profile', async ctx => ({
    ...(await portfolioPage(ctx, objectId(params.clientId), language)),
    today: await networkDay(ctx),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, PublishInput)
  if (!input.ok) {
    await runAs(request, 'client.publish-snapshot', ctx =>
      requireClient(ctx, 'client.publish-snapshot', objectId(params.clientId), 'profile'),
    )
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'client.publish-snapshot', ctx =>
    publishSnapshot(ctx, objectId(params.clientId), input.value),
  )
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'clients')
  const message = t('snapshot.published', { version: done.value.version })
  return redirectWithToast(request, `/clients/${params.clientId}/snapshot`, { kind: 'good', message })
}

export default function ClientSnapshot() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('clients')
  const format = useFormat()
  const { snapshot } = page
  return (
    <>
      <ClientHead head={page.head} />
      <div className="cols">
        <Card
          title={t('snapshot.title')}
          sub={
            snapshot
              ? t('snapshot.current', { version: snapshot.version, day: format.day(snapshot.approvedOn ?? page.today) })
              : undefined
          }
        >
          {snapshot ? (
            <SnapshotView content={snapshot.content} />
          ) : (
            <EmptyState title={t('snapshot.title')}>{t('snapshot.none')}</EmptyState>
          )}
        </Card>
        {page.head.may.publish ? (
          <Card title={t('snapshot.publish')} sub={t('snapshot.sub')}>
            <PublishForm
              claims={page.claims}
              experiences={page.experiences}
              shown={snapshot?.content ?? null}
              today={page.today}
              reply={reply}
            />
          </Card>
        ) : null}
      </div>
    </>
  )
}
