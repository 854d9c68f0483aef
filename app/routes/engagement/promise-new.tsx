import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { PromiseFields } from '~/areas/engagement/components/promise-fields'
import { makePromise } from '~/areas/engagement/make-promise.server'
import { PromiseInput } from '~/areas/engagement/promise'
import { promiseFormPage } from '~/areas/engagement/promise-form.page.server'
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
  const id = requiredId(params.employerId)
  const title = translator(await languageOf(request), 'engagement')('promises.add')
  return runAs(request, 'engagement.record', async ctx => ({ ...(await promiseFormPage(ctx, id)), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const input = parseForm(form, PromiseInput)
  if (!input.ok) {
    await runAs(request, 'engagement.record', ctx => requireEmployer(ctx, 'engagement.record', id))
    return data(formReply(form, input.problems), 422)
  }
  const made = await runAs(request, 'engagement.record', ctx => makePromise(ctx, id, input.value))
  if (!made.ok) return data(formReply(form, made.problems), 422)
  const t = translator(await languageOf(request), 'engagement')
  return redirectWithToast(request, `/employers/${id}`, {
    kind: 'good',
    message: t('promises.made'),
    undo: { action: `/promises/${made.value.promiseId}`, fields: { act: 'drop' } },
  })
}

export default function NewPromise() {
  const { head, today, me, staff } = useLoaderData<typeof loader>()
  const { t } = useTranslation('engagement')
  const { t: common } = useTranslation('common')
  return (
    <>
      <EmployerTabs head={head} />
      <Card title={t('promises.add')}>
        <EntryForm id="promise" reply={useActionData<typeof action>()}>
          <PromiseFields staff={staff} me={me} today={today} />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={`/employers/${head.id}`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
