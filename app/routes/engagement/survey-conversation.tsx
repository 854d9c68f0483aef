import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { SurveyFormFields } from '~/areas/engagement/surveys/components/survey-form'
import { readSurveyForm } from '~/areas/engagement/surveys/read-survey-form.server'
import { recordAnswer, surveyInConversation } from '~/areas/engagement/surveys/record-answer.server'
import { conversationPage } from '~/areas/engagement/surveys/survey.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

const placeOf = (params: { surveyId?: string; invitationId?: string }) => ({
  roundId: requiredId(params.surveyId),
  invitationId: requiredId(params.invitationId),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { roundId, invitationId } = placeOf(params)
  const page = await runAs(request, 'surveys.fill', ctx => conversationPage(ctx, roundId, invitationId))
  if (page.state === 'answered' || page.round.phase !== 'open') throw redirect(`/surveys/${roundId}`)
  return { ...page, title: page.employer.name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const place = placeOf(params)
  const { roundId, invitationId } = place
  const { template, invitation } = await runAs(request, 'surveys.fill', ctx =>
    surveyInConversation(ctx, roundId, invitationId),
  )
  const form = await readForm(request)
  const input = readSurveyForm(form, template)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const send = form.get('intent') !== 'save'
  const done = await runAs(request, 'surveys.fill', ctx => recordAnswer(ctx, place, input.value, send))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'surveys')
  const message = send ? t('done.recorded', { name: invitation.employer.name }) : t('done.kept')
  return redirectWithToast(request, `/surveys/${roundId}`, { kind: 'good', message })
}

export default function SurveyConversation() {
  const { round, employer, template, known, firmIsHalfWay } = useLoaderData<typeof loader>()
  const { t } = useTranslation('surveys')
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: '/surveys', label: t('title') },
              { to: `/surveys/${round.id}`, label: round.name },
            ]}
          />
        }
        title={employer.name}
        sub={t('form.conversationSub')}
      />
      <Card>
        {firmIsHalfWay ? <Notice>{t('form.firmIsHalfWay')}</Notice> : null}
        <SurveyFormFields template={template} known={known} reply={useActionData<typeof action>()} />
      </Card>
    </>
  )
}
