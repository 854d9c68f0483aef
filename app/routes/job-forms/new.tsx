import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { PartFields } from '~/areas/vacancies/job-forms/components/part-fields'
import { useProvenance } from '~/areas/vacancies/job-forms/components/job-form-words'
import { currentTemplate } from '~/areas/vacancies/job-forms/find-template.server'
import { partInputsOf } from '~/areas/vacancies/job-forms/job-form'
import { newJobFormPage } from '~/areas/vacancies/job-forms/job-form.page.server'
import { startJobForm } from '~/areas/vacancies/job-forms/save-job-form.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const title = translator(await languageOf(request), 'jobforms')('add')
  return runAs(request, 'jobforms.write', async ctx => ({ ...(await newJobFormPage(ctx, id)), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const template = await runAs(request, 'jobforms.write', async ctx => {
    await requireEmployer(ctx, 'jobforms.write', id)
    return currentTemplate(ctx)
  })
  const input = parseForm(form, partInputsOf(template).job)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const made = await runAs(request, 'jobforms.write', ctx => startJobForm(ctx, id, input.value))
  if (!made.ok) return data(formReply(form, made.problems), 422)
  return redirect(`/job-forms/${made.value.jobFormId}/edit?part=content`)
}

export default function NewJobForm() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('jobforms')
  const provenance = useProvenance()
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead title={t('add')} sub={page.employer.name} />
      <Card title={t('partOf', { number: 1, part: t('parts.job') })}>
        <p>{t('intro')}</p>
        <p className="hint">{provenance(page.template)}</p>
        <EntryForm id="job-form" reply={useActionData<typeof action>()}>
          <input type="hidden" name="answers.none" value="" />
          <PartFields part="job" known={page} />
          <FormActs>
            <SubmitButton>{t('saveNext')}</SubmitButton>
            <LinkButton to={`/employers/${page.employer.id}/jobs`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
