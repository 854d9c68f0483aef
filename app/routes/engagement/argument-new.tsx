import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ArgumentInput } from '~/areas/engagement/arguments/argument'
import { ArgumentFields } from '~/areas/engagement/arguments/components/argument-fields'
import { addArgument } from '~/areas/engagement/arguments/save-argument.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'persuasion')('add')
  return runAs(request, 'arguments.write', async () => ({ title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, ArgumentInput)
  if (!input.ok) {
    await runAs(request, 'arguments.write', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'arguments.write', ctx => addArgument(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  return redirectWithToast(request, '/arguments', {
    kind: 'good',
    message: translator(await languageOf(request), 'persuasion')('done.added'),
    undo: { action: `/arguments/${done.value.argumentId}`, fields: { act: 'archive' } },
  })
}

export default function NewArgument() {
  const { t } = useTranslation('persuasion')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead above={<Breadcrumb items={[{ to: '/arguments', label: t('title') }]} />} title={t('add')} />
      <Card>
        <EntryForm id="argument" reply={useActionData<typeof action>()}>
          <ArgumentFields />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to="/arguments" look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
