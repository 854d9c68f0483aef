import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { archiveEmployer } from '~/areas/employers/archive-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { RegisterFields } from '~/areas/employers/components/employer-fields'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { MeanwhileNotice } from '~/areas/employers/components/meanwhile-notice'
import { RelationFields } from '~/areas/employers/components/relation-fields'
import { EmployerInput } from '~/areas/employers/employer'
import { employerEditPage } from '~/areas/employers/employer.page.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  return runAs(request, 'employers.write', ctx => employerEditPage(ctx, id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'employers')
  const intent = form.get('intent')
  if (intent === 'archive' || intent === 'restore') {
    const { name } = (await runAs(request, 'employers.write', ctx => employerEditPage(ctx, id))).employer
    await runAs(request, 'engagement.record', ctx => archiveEmployer(ctx, id, intent))
    return redirectWithToast(request, `/employers/${id}`, {
      kind: 'good',
      message: intent === 'archive' ? t('archiveDone', { name }) : t('restoreDone', { name }),
      undo: { action: `/employers/${id}/edit`, fields: { intent: intent === 'archive' ? 'restore' : 'archive' } },
    })
  }
  const input = parseForm(form, EmployerInput)
  if (!input.ok) {
    await runAs(request, 'employers.write', ctx => requireEmployer(ctx, 'employers.write', id))
    return data({ ...formReply(form, input.problems), now: null }, 422)
  }
  const changed = await runAs(request, 'employers.write', ctx => changeEmployer(ctx, id, input.value))
  if (changed.ok) {
    const { head } = await runAs(request, 'employers.write', ctx => employerEditPage(ctx, id))
    return redirectWithToast(request, head.home, { kind: 'good', message: t('changed', { name: input.value.name }) })
  }
  const isOld = changed.problems.some(one => one.code === 'changed-meanwhile')
  const now = isOld ? (await runAs(request, 'employers.write', ctx => employerEditPage(ctx, id))).employer : null
  return data({ ...formReply(form, changed.problems), now }, 422)
}

export default function EditEmployer() {
  const { head, employer, staff } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  return (
    <div className="stack">
      <EmployerTabs head={head} />
      {reply?.now ? <MeanwhileNotice now={reply.now} typed={reply.values} /> : null}
      <Card title={t('change')}>
        <EntryForm id="employer" reply={reply}>
          <input type="hidden" name="version" value={reply?.now?.version ?? employer.version} />
          <RegisterFields known={employer} />
          {head.may.record ? (
            <RelationFields known={employer} staff={staff} />
          ) : (
            <input type="hidden" name="relationState" value={employer.relationState} />
          )}
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={head.home} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
      {head.may.record ? (
        <ConfirmButton
          label={head.isArchived ? t('restore') : t('archive')}
          question={t('archiveQuestion', { name: head.name })}
          confirm={head.isArchived ? t('restore') : t('archive')}
          fields={{ intent: head.isArchived ? 'restore' : 'archive' }}
        />
      ) : null}
    </div>
  )
}
