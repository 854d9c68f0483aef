import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { changeFile, fileMessages } from '~/areas/clients/change-file.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { CoreForm } from '~/areas/clients/components/core-form'
import { GuidancePart } from '~/areas/clients/components/guidance-part'
import { SharesPart } from '~/areas/clients/components/shares-part'
import { SpecialPart } from '~/areas/clients/components/special-part'
import { StatisticPart } from '~/areas/clients/components/statistic-part'
import { filePage } from '~/areas/clients/file.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { pageTitle } from '~/ui/page-title'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.head.name)

export async function loader({ request, params }: LoaderFunctionArgs) {
  return runAs(request, 'client.read-core', ctx => filePage(ctx, objectId(params.clientId)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const done = await runAs(request, 'client.read-core', ctx => changeFile(ctx, objectId(params.clientId), form))
  if (!done.ok) return data({ intent: String(form.get('intent')), ...formReply(form, done.problems) }, 422)
  const t = translator(await languageOf(request), 'clients')
  return redirectWithToast(request, `/clients/${params.clientId}/file`, {
    kind: 'good',
    message: t(fileMessages[done.value.act]),
  })
}

export default function ClientFile() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('clients')
  const replyTo = (intent: string) => (reply?.intent === intent ? reply : null)
  const { dayParts, ...core } = page.core
  const known = Object.fromEntries(
    Object.entries(core).map(([key, value]) => [key, value === null ? '' : String(value)]),
  )
  return (
    <>
      <ClientHead head={page.head} />
      <div className="cols">
        <div className="stack">
          {page.guidance ? (
            <GuidancePart notes={page.guidance} mayWrite={page.head.may.writeGuidance} reply={replyTo('guidance')} />
          ) : null}
          <Card title={t('file.contact')}>
            {page.mayWriteCore ? (
              <CoreForm version={page.head.version} known={known} weekParts={dayParts} reply={replyTo('core')} />
            ) : null}
          </Card>
        </div>
        <aside className="stack">
          {page.special ? (
            <SpecialPart notes={page.special} mayWrite={page.mayWriteSpecial} reply={replyTo('special')} />
          ) : null}
          {page.mayTellStatistic ? <StatisticPart of="staff" reply={replyTo('statistic')} /> : null}
          {page.shares ? (
            <SharesPart
              shares={page.shares}
              organisations={page.organisations}
              bases={page.bases}
              reply={replyTo('share')}
            />
          ) : null}
        </aside>
      </div>
    </>
  )
}
