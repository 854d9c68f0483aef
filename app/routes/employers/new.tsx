import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { AddressFields, RegisterFields } from '~/areas/employers/components/employer-fields'
import { NewEmployerInput } from '~/areas/employers/employer'
import { formReply } from '~/platform/forms/form-reply'
import { checkForm, parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'employers')('add')
  return runAs(request, 'engagement.record', async () => ({ title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, NewEmployerInput)
  if (!input.ok) {
    await runAs(request, 'engagement.record', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const added = await runAs(request, 'engagement.record', ctx => addEmployer(ctx, input.value))
  if (!added.ok) return data(formReply(form, added.problems), 422)
  const t = translator(await languageOf(request), 'employers')
  return redirectWithToast(request, `/employers/${added.value.employerId}`, {
    kind: 'good',
    message: t('added', { name: input.value.name }),
  })
}

export default function NewEmployer() {
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead title={t('add')} />
      <Card>
        <EntryForm id="employer" reply={reply} check={form => checkForm(form, NewEmployerInput)}>
          <RegisterFields />
          <AddressFields />
          <FormActs>
            <SubmitButton>{t('add')}</SubmitButton>
            <LinkButton to="/employers" look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
