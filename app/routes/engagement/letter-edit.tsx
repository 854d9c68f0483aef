import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { LetterFields } from '~/areas/engagement/letters/components/letter-fields'
import { editLetter } from '~/areas/engagement/letters/draft-letter.server'
import { LetterInput } from '~/areas/engagement/letters/letter-input'
import { editLetterPage } from '~/areas/engagement/letters/letter.page.server'
import { requireLetter } from '~/areas/engagement/letters/require-letter.server'
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
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'letters')('acts.edit')
  const id = requiredId(params.letterId)
  const page = await runAs(request, 'letters.write', ctx => editLetterPage(ctx, id))
  if (!page) throw redirect(`/letters/${id}`)
  return { ...page, title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.letterId)
  const form = await readForm(request)
  const input = parseForm(form, LetterInput)
  if (!input.ok) {
    await runAs(request, 'letters.write', ctx => requireLetter(ctx, 'letters.write', id))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'letters.write', ctx => editLetter(ctx, id, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'letters')('drafted')
  return redirectWithToast(request, `/letters/${id}`, { kind: 'good', message })
}

export default function EditLetter() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('letters')
  const { t: common } = useTranslation('common')
  const back = `/letters/${page.letterId}`
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: back, label: page.employer.name }]} />}
        title={page.title}
        sub={page.employer.name}
      />
      <Card>
        <EntryForm id="letter" reply={useActionData<typeof action>()}>
          <input type="hidden" name="editVersion" value={page.editVersion} />
          <LetterFields page={page} />
          <FormActs>
            <SubmitButton>{t('keep')}</SubmitButton>
            <LinkButton to={back} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
