import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { objectId } from '~/access/object-id'
import { requireClient } from '~/access/require-client.server'
import { runAs } from '~/access/run.server'
import { assignClient, AssignInput } from '~/areas/clients/assign-client.server'
import { clientStoryPage } from '~/areas/clients/client.page.server'
import { AssignForm } from '~/areas/clients/components/assign-form'
import { ClientHead } from '~/areas/clients/components/client-head'
import { ClientStory } from '~/areas/clients/components/client-story'
import { MoveStepForm } from '~/areas/clients/components/move-step-form'
import { moveStep, MoveStepInput } from '~/areas/clients/move-step.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import { pageTitle } from '~/ui/page-title'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.head.name)

export async function loader({ request, params }: LoaderFunctionArgs) {
  return runAs(request, 'client.read-name', ctx => clientStoryPage(ctx, objectId(params.clientId)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'clients')
  const to = `/clients/${params.clientId}`
  if (form.get('intent') === 'assign') {
    const input = parseForm(form, AssignInput)
    if (!input.ok) {
      await runAs(request, 'clients.assign', ctx => requireClient(ctx, 'clients.assign', objectId(params.clientId)))
      return data({ assign: formReply(form, input.problems), step: null }, 422)
    }
    const done = await runAs(request, 'clients.assign', ctx =>
      assignClient(ctx, objectId(params.clientId), input.value),
    )
    if (!done.ok) return data({ assign: formReply(form, done.problems), step: null }, 422)
    return redirectWithToast(request, to, { kind: 'good', message: t('people.assigned', { name: done.value.name }) })
  }
  const input = parseForm(form, MoveStepInput.extend({ version: z.number().int() }))
  if (!input.ok) {
    await runAs(request, 'client.write-guidance', ctx =>
      requireClient(ctx, 'client.write-guidance', objectId(params.clientId), 'guidance'),
    )
    return data({ step: formReply(form, input.problems), assign: null }, 422)
  }
  const done = await runAs(request, 'client.write-guidance', ctx =>
    moveStep(ctx, objectId(params.clientId), input.value.version, input.value),
  )
  if (!done.ok) return data({ step: formReply(form, done.problems), assign: null }, 422)
  return redirectWithToast(request, to, { kind: 'good', message: t('path.saved') })
}

export default function ClientStoryRoute() {
  const { head, people, events, colleagues } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('clients')
  return (
    <>
      <ClientHead
        head={head}
        acts={
          <>
            {head.may.writeGuidance ? (
              <LinkButton to={`/clients/${head.id}/file`} look="quiet">
                {t('acts.report')}
              </LinkButton>
            ) : null}
            {head.may.match ? <LinkButton to={`/clients/${head.id}/matches`}>{t('acts.findPlace')}</LinkButton> : null}
          </>
        }
      />
      <div className="cols">
        <Card title={t('story.title')}>
          <ClientStory events={events} />
        </Card>
        <aside className="stack">
          {head.may.writeGuidance ? (
            <Card title={t('path.title')} foot={t('stepsNote')}>
              <MoveStepForm head={head} reply={reply?.step} />
            </Card>
          ) : null}
          <Card title={t('people.title')}>
            <Facts
              items={people.map(person => ({
                label: t(`people.functions.${person.function as 'coach'}`),
                value: `${person.name}, ${person.organisation}`,
              }))}
            />
            {head.may.assign ? (
              <Fold title={t('people.assign')} open={(reply?.assign?.problems.length ?? 0) > 0}>
                <AssignForm colleagues={colleagues} reply={reply?.assign} />
              </Fold>
            ) : null}
          </Card>
        </aside>
      </div>
    </>
  )
}
