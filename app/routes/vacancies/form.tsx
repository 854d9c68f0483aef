import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { lookName, takenName } from '~/areas/matching/suggestions/taken'
import { changeVacancy } from '~/areas/vacancies/change-vacancy.server'
import { VacancyFields } from '~/areas/vacancies/components/vacancy-fields'
import { postVacancy } from '~/areas/vacancies/post-vacancy.server'
import { requireVacancy } from '~/areas/vacancies/require-vacancy.server'
import { suggestForPlace } from '~/areas/vacancies/suggest-for-place.server'
import { readVacancyForm } from './read-vacancy-form'
import { vacancyFormPage } from '~/areas/vacancies/vacancy.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const asked = z.uuid().safeParse(search.get('employer'))
  const jobForm = z.uuid().safeParse(search.get('jobForm'))
  const vacancyId = params.vacancyId === undefined ? null : requiredId(params.vacancyId)
  const language = await languageOf(request)
  const title = translator(language, 'vacancies')(vacancyId ? 'change' : 'add')
  return runAs(request, 'vacancies.write', async ctx => ({
    ...(await vacancyFormPage(
      ctx,
      { employerId: asked.success ? asked.data : null, jobFormId: jobForm.success ? jobForm.data : null, vacancyId },
      language,
    )),
    title,
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const vacancyId = params.vacancyId === undefined ? null : requiredId(params.vacancyId)
  const form = await readForm(request)
  const input = readVacancyForm(form)
  const isUnreadable = !input.ok && input.problems.some(one => one.code === 'unreadable-text')
  const isLook = form.has(lookName) && !isUnreadable
  if (isLook || !input.ok) {
    const language = await languageOf(request)
    const later = await runAs(request, 'vacancies.write', async ctx => {
      if (vacancyId) await requireVacancy(ctx, 'vacancies.write', vacancyId)
      return isLook || (form.has(takenName) && !isUnreadable) ? suggestForPlace(ctx, form, language) : null
    })
    const found = later && { suggestions: await later() }
    if (isLook) return { ...formReply(form, []), found }
    if (!input.ok) return data({ ...formReply(form, input.problems), found }, 422)
  }
  const done = await runAs(request, 'vacancies.write', ctx =>
    vacancyId ? changeVacancy(ctx, vacancyId, input.value) : postVacancy(ctx, input.value),
  )
  if (!done.ok) return data({ ...formReply(form, done.problems), found: null }, 422)
  const t = translator(await languageOf(request), 'vacancies')
  const { title } = input.value
  return redirectWithToast(request, `/vacancies/${done.value.vacancyId}`, {
    kind: 'good',
    message: vacancyId ? t('changed', { title }) : t('posted', { title }),
  })
}

export default function VacancyForm() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('vacancies')
  const { t: common } = useTranslation('common')
  const { employer, known } = page
  if (!employer) return <ChooseEmployer />
  return (
    <>
      <PageHead title={known ? t('change') : t('add')} sub={employer.name} />
      <Card>
        <EntryForm id="vacancy" reply={reply} key={employer.id}>
          <input type="hidden" name="employerId" value={employer.id} />
          {known ? <input type="hidden" name="version" value={known.vacancy.version} /> : null}
          <VacancyFields page={page} found={reply?.found} />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={known ? `/vacancies/${known.vacancy.id}` : `/employers/${employer.id}/places`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}

function ChooseEmployer() {
  const { t } = useTranslation('vacancies')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead title={t('add')} sub={t('chooseEmployer')} />
      <Card>
        <Form method="get" className="form">
          <Combobox name="employer" label={t('fields.employer')} required source="/search/employers" />
          <FormActs>
            <Button>{common('next')}</Button>
          </FormActs>
        </Form>
      </Card>
    </>
  )
}
