import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { LetterFields } from '~/areas/engagement/letters/components/letter-fields'
import { draftLetter } from '~/areas/engagement/letters/draft-letter.server'
import { LetterInput } from '~/areas/engagement/letters/letter-input'
import { newLetterPage } from '~/areas/engagement/letters/letter.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'letters')('draft')
  const id = requiredId(params.employerId)
  return runAs(request, 'letters.write', async ctx => ({ ...(await newLetterPage(ctx, id)), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const input = parseForm(form, LetterInput)
  if (!input.ok) {
    await runAs(request, 'letters.write', ctx => requireEmployer(ctx, 'letters.write', id))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'letters.write', ctx => draftLetter(ctx, id, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'letters')('drafted')
  return redirectWithToast(request, `/letters/${done.value.letterId}`, { kind: 'good', message })
}

export default function NewLetter() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('letters')
  const { t: common } = useTranslation('common')
  const { employer } = page
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: `/employers/${employer.id}`, label: employer.name }]} />}
        title={page.title}
        sub={employer.name}
      />
      <div className="stack">
        <Notice>{t('what')}</Notice>
        <Card>
          <EntryForm id="letter" reply={useActionData<typeof action>()}>
            <input type="hidden" name="editVersion" value={page.editVersion} />
            <LetterFields page={page} />
            <FormActs>
              <SubmitButton>{t('keep')}</SubmitButton>
              <LinkButton to={`/employers/${employer.id}`} look="text">
                {common('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        </Card>
      </div>
    </>
  )
}
