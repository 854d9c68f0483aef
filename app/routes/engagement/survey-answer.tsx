import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAsLink } from '~/access/run.server'
import { answerSurvey, surveyOfLink } from '~/areas/engagement/surveys/answer-survey.server'
import { SurveyFormFields } from '~/areas/engagement/surveys/components/survey-form'
import { useItemText } from '~/areas/engagement/surveys/components/use-item-text'
import { readSurveyForm } from '~/areas/engagement/surveys/read-survey-form.server'
import { surveyLinkPage } from '~/areas/engagement/surveys/survey-link.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { MessagePage } from '~/ui/shell/message-page'
import { titled } from '../access/titled'
import { openedBy } from '../placements/link-answer.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'surveys')('answer.title')
  return openedBy(title, runAsLink(params.token ?? '', 'answer-survey', surveyLinkPage))
}

/** Keeps the answer half-way, or sends it in; both lead back to the same address, which then says how it stands. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await readForm(request)
  const { template } = await runAsLink(token, 'answer-survey', surveyOfLink)
  const input = readSurveyForm(form, template)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const send = form.get('intent') !== 'save'
  const done = await runAsLink(token, 'answer-survey', ctx => answerSurvey(ctx, input.value, send))
  return done.ok ? redirect(`/survey/${token}`) : data(formReply(form, done.problems), 422)
}

export default function SurveyAnswer() {
  const { page } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('surveys')
  const format = useFormat()
  const text = useItemText()
  if (!page) {
    return (
      <MessagePage inside title={t('answer.linkTitle')}>
        {t('answer.link')}
      </MessagePage>
    )
  }
  const day = format.day(page.closesOn)
  if (page.status === 'answered') {
    return (
      <MessagePage inside title={t('answer.thanksTitle')}>
        {t('answer.thanks')}
      </MessagePage>
    )
  }
  if (page.status === 'closed') {
    return (
      <MessagePage inside title={t('answer.closedTitle')}>
        {t('answer.closed', { day })}
      </MessagePage>
    )
  }
  return (
    <>
      <PageHead title={t('answer.title')} sub={t('answer.hello', { employer: page.employer, network: page.network })} />
      {page.savedAt && !reply ? (
        <Notice tone="good" live>
          {t('answer.saved', { moment: format.moment(page.savedAt), day })}
        </Notice>
      ) : null}
      <Card>
        <p>{text(page.template.intro)}</p>
        <p>{t('answer.use')}</p>
        <SurveyFormFields template={page.template} known={page.known} reply={reply} />
        <p className="small muted">{text(page.template.notice)}</p>
      </Card>
    </>
  )
}
