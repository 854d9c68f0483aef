import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { InitiativeFields } from '~/areas/csr/components/initiative-fields'
import { InitiativeInput } from '~/areas/csr/csr'
import { initiativePage } from '~/areas/csr/csr.page.server'
import { saveCsrInitiative } from '~/areas/csr/save-csr.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = params.initiativeId === undefined ? null : requiredId(params.initiativeId)
  const title = translator(await languageOf(request), 'csr')(id ? 'change' : 'add')
  return runAs(request, 'csr.write', async ctx => ({
    initiative: id ? (await initiativePage(ctx, id)).initiative : null,
    title,
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = params.initiativeId === undefined ? null : requiredId(params.initiativeId)
  const form = await readForm(request)
  const input = parseForm(form, InitiativeInput)
  if (!input.ok) {
    await runAs(request, 'csr.write', async ctx => id && initiativePage(ctx, id))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'csr.write', ctx => saveCsrInitiative(ctx, id, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'csr')('saved', { title: input.value.title })
  return redirectWithToast(request, `/csr/${done.value.initiativeId}`, { kind: 'good', message })
}

export default function InitiativeForm() {
  const { initiative } = useLoaderData<typeof loader>()
  const { t } = useTranslation('csr')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead title={initiative?.title ?? t('add')} sub={t('sample')} />
      <Card>
        <EntryForm id="initiative" reply={useActionData<typeof action>()}>
          {initiative ? <input type="hidden" name="version" value={initiative.version} /> : null}
          <InitiativeFields
            known={
              initiative
                ? {
                    ...initiative,
                    createdAt: new Date(initiative.createdAt),
                    updatedAt: new Date(initiative.updatedAt),
                  }
                : undefined
            }
          />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={initiative ? `/csr/${initiative.id}` : '/csr'} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
