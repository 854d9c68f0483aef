import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { sectionKeys } from '~/areas/employers/sectors'
import { dayIn } from '~/areas/engagement/days'
import { startRound } from '~/areas/engagement/surveys/start-round.server'
import { newRoundDefaults } from '~/areas/engagement/surveys/survey.page.server'
import { RoundInput } from '~/areas/engagement/surveys/survey-round'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckboxGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { DateInput, NumberInput, TextInput } from '~/ui/form/text-input'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'surveys')('add')
  return runAs(request, 'surveys.run', async ctx => ({
    ...newRoundDefaults(dayIn(ctx.now, ctx.actor.timeZone)),
    title,
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, RoundInput)
  if (!input.ok) {
    await runAs(request, 'surveys.run', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'surveys.run', ctx => startRound(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'surveys')('started')
  return redirectWithToast(request, `/surveys/${done.value.roundId}`, { kind: 'good', message })
}

export default function NewSurvey() {
  const { year, opensOn, closesOn } = useLoaderData<typeof loader>()
  const { t } = useTranslation('surveys')
  const { t: employers } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead above={<Breadcrumb items={[{ to: '/surveys', label: t('title') }]} />} title={t('add')} />
      <Card>
        <EntryForm id="survey-round" reply={useActionData<typeof action>()}>
          <TextInput name="name" label={t('name')} hint={t('nameHint')} maxLength={120} required autoComplete="off" />
          <FormRow>
            <NumberInput name="year" label={t('year')} hint={t('yearHint')} defaultValue={year} required />
            <DateInput name="opensOn" label={t('opensOn')} defaultValue={opensOn} required />
            <DateInput name="closesOn" label={t('closesOn')} defaultValue={closesOn} required />
          </FormRow>
          <CheckboxGroup
            name="sectors"
            label={t('sectors')}
            hint={t('sectorsHint')}
            required
            layout="row"
            choices={sectionKeys.map(key => ({ value: key, label: employers(`sections.${key}`) }))}
          />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to="/surveys" look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
