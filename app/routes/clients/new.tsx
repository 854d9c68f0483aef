import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { titled } from '../access/titled'
import { runAs } from '~/access/run.server'
import { addClient } from '~/areas/clients/add-client.server'
import { NewClientInput } from '~/areas/clients/client'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { PageHead } from '~/ui/page-head'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'clients')('add')
  return runAs(request, 'clients.add', async () => ({ title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, NewClientInput)
  if (!input.ok) {
    await runAs(request, 'clients.add', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const added = await runAs(request, 'clients.add', ctx => addClient(ctx, input.value))
  if (!added.ok) return data(formReply(form, added.problems), 422)
  const t = translator(await languageOf(request), 'clients')
  const number = String(added.value.number).padStart(4, '0')
  return redirectWithToast(request, `/clients/${added.value.clientId}`, {
    kind: 'good',
    message: t('added', { number }),
  })
}

export default function NewClient() {
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('clients')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead title={t('add')} sub={t('addSub')} />
      <Card>
        <EntryForm id="client" reply={reply}>
          <FormRow>
            <TextInput name="firstName" label={t('firstName')} required autoComplete="off" />
            <TextInput name="lastName" label={t('lastName')} autoComplete="off" />
          </FormRow>
          <FormRow>
            <TextInput name="email" type="email" label={t('file.email')} autoComplete="off" />
            <TextInput name="postcode" label={t('file.postcode')} width="short" autoComplete="off" />
          </FormRow>
          <FormActs>
            <SubmitButton>{t('add')}</SubmitButton>
            <LinkButton to="/clients" look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
