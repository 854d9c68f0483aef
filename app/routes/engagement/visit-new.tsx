import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { VisitFields } from '~/areas/engagement/visits/components/visit-fields'
import { planVisit } from '~/areas/engagement/visits/plan-visit.server'
import { VisitInput } from '~/areas/engagement/visits/visit'
import { visitFormPage } from '~/areas/engagement/visits/visit-form.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const employerId = requiredId(params.employerId)
  const title = translator(await languageOf(request), 'visits')('plan')
  return runAs(request, 'engagement.record', async ctx => ({ ...(await visitFormPage(ctx, { employerId })), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const input = parseForm(form, VisitInput)
  if (!input.ok) {
    await runAs(request, 'engagement.record', ctx => requireEmployer(ctx, 'engagement.record', id))
    return data(formReply(form, input.problems), 422)
  }
  const planned = await runAs(request, 'engagement.record', ctx => planVisit(ctx, id, input.value))
  if (!planned.ok) return data(formReply(form, planned.problems), 422)
  const t = translator(await languageOf(request), 'visits')
  return redirectWithToast(request, `/employers/${id}`, { kind: 'good', message: t('planned') })
}

export default function NewVisit() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('visits')
  const { t: common } = useTranslation('common')
  return (
    <>
      <EmployerTabs head={page.head} />
      <Card title={t('plan')} sub={t('planSub')}>
        <EntryForm id="visit" reply={useActionData<typeof action>()}>
          <VisitFields page={page} />
          <FormActs>
            <SubmitButton>{t('plan')}</SubmitButton>
            <LinkButton to={`/employers/${page.head.id}`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
