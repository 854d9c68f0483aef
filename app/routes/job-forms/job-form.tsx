import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { BriefcaseBusiness, Pencil } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { TextCheck } from '~/areas/vacancies/components/text-check'
import { PartFacts, SkillTable } from '~/areas/vacancies/job-forms/components/job-form-facts'
import { JobFormMarks, useProvenance, useTemplateWords } from '~/areas/vacancies/job-forms/components/job-form-words'
import { isJobFormAct } from '~/areas/vacancies/job-forms/job-form'
import { checkedTexts, jobFormParts } from '~/areas/vacancies/job-forms/job-form-template'
import { jobFormPage } from '~/areas/vacancies/job-forms/job-form.page.server'
import { requireJobForm } from '~/areas/vacancies/job-forms/require-job-form.server'
import { steerJobForm } from '~/areas/vacancies/job-forms/steer-job-form.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.jobFormId)
  const language = await languageOf(request)
  return runAs(request, 'jobforms.read', async ctx => {
    const page = await jobFormPage(ctx, id, language)
    return { page, title: page.form.title }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.jobFormId)
  const act = String((await readForm(request)).get('act'))
  const t = translator(await languageOf(request), 'jobforms')
  const refused = { kind: 'bad', message: t('refused') } as const
  if (!isJobFormAct(act)) {
    await runAs(request, 'jobforms.write', ctx => requireJobForm(ctx, 'jobforms.write', id))
    return redirectWithToast(request, `/job-forms/${id}`, refused)
  }
  const done = await runAs(request, 'jobforms.write', ctx => steerJobForm(ctx, id, act))
  if (!done.ok) return redirectWithToast(request, `/job-forms/${id}`, refused)
  return redirectWithToast(request, `/job-forms/${id}`, {
    kind: 'good',
    message: t(`done.${act}`, { title: done.value.title.slice(0, 200) }),
    undo: act === 'submit' ? { action: `/job-forms/${id}`, fields: { act: 'reopen' } } : undefined,
  })
}

export default function JobFormRoute() {
  const { page } = useLoaderData<typeof loader>()
  const { t } = useTranslation('jobforms')
  const format = useFormat()
  const provenance = useProvenance()
  const { form, employer, acts, may, missing } = page
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              ...(may.seeNetwork ? [{ to: '/job-forms', label: t('title') }] : []),
              { to: `/employers/${employer.id}/jobs`, label: employer.name },
            ]}
          />
        }
        title={form.title}
        state={<JobFormMarks state={form.state} isStale={form.isStale} />}
        sub={provenance(page.template)}
        acts={
          <>
            <Form method="post" className="cluster">
              {acts.map(act => (
                <Button key={act} name="act" value={act} look="quiet">
                  {t(`acts.${act}`)}
                </Button>
              ))}
            </Form>
            {may.write ? (
              <LinkButton to={`/job-forms/${form.id}/edit`} icon={Pencil}>
                {t('change')}
              </LinkButton>
            ) : may.makeVacancy ? (
              <LinkButton to={`/vacancies/new?jobForm=${form.id}`} icon={BriefcaseBusiness}>
                {t('makeVacancy')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {form.isStale && form.validUntil ? (
        <Notice tone="warn" title={t('staleTitle', { day: format.day(form.validUntil) })}>
          {t('staleText')}
        </Notice>
      ) : null}
      {may.write && missing.length > 0 ? (
        <Notice title={t('missingTitle')}>
          <ul>
            {missing.map(one => (
              <li key={one}>
                <Link to={`/job-forms/${form.id}/edit?part=${partWith[one]}`}>{t(`missing.${one}`)}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className="cols">
        <div className="stack">
          {(['job', 'content'] as const).map(part => (
            <Card key={part} title={t(`parts.${part}`)}>
              <PartFacts part={part} page={page} />
            </Card>
          ))}
          <Card title={t('fields.skills')} flush>
            <SkillTable skills={page.skills} />
          </Card>
          <Card title={t('parts.requirements')}>
            <PartFacts part="requirements" page={page} />
          </Card>
          <FormCheck />
        </div>
        <aside className="stack">
          {jobFormParts
            .filter(part => !['job', 'content', 'requirements'].includes(part))
            .map(part => (
              <Card key={part} title={t(`parts.${part}`)}>
                <PartFacts part={part} page={page} />
              </Card>
            ))}
        </aside>
      </div>
    </>
  )
}

const partWith = { tasks: 'content', skills: 'requirements', informant: 'meta', heldOn: 'meta' } as const

function FormCheck() {
  const { page } = useLoaderData<typeof loader>()
  const { t } = useTranslation('jobforms')
  const words = useTemplateWords(page.template)
  if (!page.may.makeVacancy) return null
  const texts = checkedTexts.map(key => ({ label: words.field(key), text: String(page.answers[key] ?? '') }))
  const tasks = { label: t('fields.tasks'), text: page.tasks.map(task => task.what).join('\n') }
  return (
    <Card title={t('check')}>
      <TextCheck
        texts={[{ label: t('fields.title'), text: page.form.title }, tasks, ...texts]}
        names={[page.employer.name]}
      />
    </Card>
  )
}
