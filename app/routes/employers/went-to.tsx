import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { withChosenEmployer } from '~/areas/employers/chosen-employer.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { followContact, WentToInput } from '~/areas/employers/follow-contact.server'
import { personPage } from '~/areas/employers/person.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [id, contactId] = [requiredId(params.employerId), requiredId(params.contactId)]
  return runAs(request, 'engagement.record', ctx => personPage(ctx, id, contactId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const from = { employerId: requiredId(params.employerId), contactId: requiredId(params.contactId) }
  const typed = await readForm(request)
  const { form, page } = await runAs(request, 'engagement.record', async ctx => ({
    page: await personPage(ctx, from.employerId, from.contactId),
    form: await withChosenEmployer(ctx, typed, 'employerId'),
  }))
  const input = parseForm(form, WentToInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const done = await runAs(request, 'engagement.record', ctx => followContact(ctx, from, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'people')
  const { contactId, employerId, employerName } = done.value
  return redirectWithToast(request, `/employers/${employerId}/people/${contactId}/edit`, {
    kind: 'good',
    message: t('wentTo.done', { name: page.title, employer: employerName }),
  })
}

export default function WentTo() {
  const { head, person, title } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('people')
  const { t: common } = useTranslation('common')
  return (
    <>
      <EmployerTabs head={head} />
      <Card title={t('wentTo.title', { name: title })}>
        <p>{t('wentTo.text')}</p>
        <EntryForm id="went-to" reply={reply}>
          <Combobox name="employerId" label={t('wentTo.employer')} required source="/search/employers" />
          <TextInput name="function" label={t('wentTo.function')} autoComplete="off" />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={`/employers/${head.id}/people/${person.id}`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
