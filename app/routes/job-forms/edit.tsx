import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { lookName } from '~/areas/matching/suggestions/taken'
import { PartFields } from '~/areas/vacancies/job-forms/components/part-fields'
import { useProvenance } from '~/areas/vacancies/job-forms/components/job-form-words'
import { isJobFormPart, jobFormParts, lookGo, partAfter } from '~/areas/vacancies/job-forms/job-form-template'
import { templateToFill } from '~/areas/vacancies/job-forms/find-template.server'
import { jobFormPage } from '~/areas/vacancies/job-forms/job-form.page.server'
import { requireJobForm } from '~/areas/vacancies/job-forms/require-job-form.server'
import { saveJobFormPart } from '~/areas/vacancies/job-forms/save-job-form.server'
import { suggestForJob } from '~/areas/vacancies/job-forms/suggest-for-job.server'
import { formReply } from '~/platform/forms/form-reply'
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
import { readPartForm } from './read-part-form'

export const meta = titled

const partOf = (request: Request) => {
  const asked = new URL(request.url).searchParams.get('part')
  return isJobFormPart(asked) ? asked : 'job'
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.jobFormId)
  const language = await languageOf(request)
  const isLook = partOf(request) === 'requirements' && new URL(request.url).searchParams.has(lookName)
  const { page, later } = await runAs(request, 'jobforms.write', async ctx => {
    await requireJobForm(ctx, 'jobforms.write', id)
    const read = await jobFormPage(ctx, id, language)
    return { page: read, later: isLook ? await suggestForJob(ctx, read, language) : null }
  })
  if (!page.may.write) throw redirect(`/job-forms/${id}`)
  const found = later && { suggestions: await later() }
  return { page, part: partOf(request), found, title: page.form.title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.jobFormId)
  const part = partOf(request)
  const form = await readForm(request)
  const template = await runAs(request, 'jobforms.write', ctx => templateToFill(ctx, id))
  const input = readPartForm(form, part, template)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const saved = await runAs(request, 'jobforms.write', ctx => saveJobFormPart(ctx, id, part, input.value))
  if (!saved.ok) return data(formReply(form, saved.problems), 422)
  const asked = String(form.get('go') ?? '')
  if (asked === lookGo) return redirect(`/job-forms/${id}/edit?part=${part}&${lookName}=yes`)
  const next = isJobFormPart(asked) ? asked : asked === 'look' ? null : partAfter(part)
  if (next) return redirect(`/job-forms/${id}/edit?part=${next}`)
  const t = translator(await languageOf(request), 'jobforms')
  return redirectWithToast(request, `/job-forms/${id}`, { kind: 'good', message: t('saved') })
}

export default function EditJobForm() {
  const { page, part, found } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('jobforms')
  const { t: common } = useTranslation('common')
  const { form, employer } = page
  const provenance = useProvenance()
  const isLast = partAfter(part) === null
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: `/employers/${employer.id}/jobs`, label: employer.name }]} />}
        title={form.title}
        sub={provenance(page.template)}
      />
      <Card title={t('partOf', { number: jobFormParts.indexOf(part) + 1, part: t(`parts.${part}`) })}>
        <EntryForm id="job-form" reply={reply} key={`${part}-${form.version}`}>
          <input type="hidden" name="version" value={form.version} />
          <PartFields part={part} known={{ employer, sites: page.sites, template: page.template, page, found }} />
          <FormActs>
            <SubmitButton>{isLast ? t('saveLast') : t('saveNext')}</SubmitButton>
            <LinkButton to={`/job-forms/${form.id}`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
          <fieldset className="stack">
            <legend>{t('goTo')}</legend>
            <div className="cluster">
              {jobFormParts
                .filter(one => one !== part)
                .map(one => (
                  <SubmitButton key={one} name="go" value={one} look="quiet" small>
                    {t(`parts.${one}`)}
                  </SubmitButton>
                ))}
            </div>
          </fieldset>
        </EntryForm>
      </Card>
    </>
  )
}
