import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { answerOwnSurvey, requireOwnSurvey } from '~/areas/engagement/surveys/answer-own-survey.server'
import { OwnAnswer } from '~/areas/engagement/surveys/components/own-answer'
import { SurveyFormFields } from '~/areas/engagement/surveys/components/survey-form'
import { useItemText } from '~/areas/engagement/surveys/components/use-item-text'
import { ownSurveyPage } from '~/areas/engagement/surveys/own-surveys.page.server'
import { readSurveyForm } from '~/areas/engagement/surveys/read-survey-form.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

const home = '/my-organisation'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.ownSurveyId)
  const title = translator(await languageOf(request), 'surveys')('answer.title')
  return runAs(request, 'surveys.answer', async ctx => ({ ...(await ownSurveyPage(ctx, id)), title }))
}

/** Keeps the answer half-way and stays, or sends it in and goes back to the firm's page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.ownSurveyId)
  const { template } = await runAs(request, 'surveys.answer', ctx => requireOwnSurvey(ctx, id))
  const form = await readForm(request)
  const input = readSurveyForm(form, template)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const send = form.get('intent') !== 'save'
  const done = await runAs(request, 'surveys.answer', ctx => answerOwnSurvey(ctx, id, input.value, send))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'surveys')
  const to = `${home}/surveys/${id}`
  return redirectWithToast(request, to, { kind: 'good', message: t(send ? 'own.sent' : 'own.kept') })
}

export default function OwnSurvey() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('surveys')
  const format = useFormat()
  const text = useItemText()
  const { template, answer } = page
  const day = format.day(page.closesOn)
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: home, label: page.employer }]} />}
        title={page.title}
        sub={[
          t('own.name', { year: page.year }),
          page.status === 'open' ? t('own.until', { day }) : null,
          answer?.on
            ? t(answer.by === 'conversation' ? 'own.answeredTogether' : 'own.answeredOn', {
                day: format.day(answer.on),
              })
            : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {answer ? (
        <div className="stack">
          <Notice tone="good">{t('own.thanks')}</Notice>
          <OwnAnswer template={template} answer={answer} />
          <p className="small muted">
            {text(template.notice)} ({t('version', { version: page.version })})
          </p>
        </div>
      ) : page.status === 'closed' ? (
        <Card>
          <EmptyState
            level={2}
            title={t('answer.closedTitle')}
            acts={
              <LinkButton to={home} look="quiet">
                {t('own.back')}
              </LinkButton>
            }
          >
            {t('answer.closed', { day })}
          </EmptyState>
        </Card>
      ) : (
        <Card>
          <div className="stack">
            <p>{text(template.intro)}</p>
            <p>{t('own.use')}</p>
            {page.savedAt && !reply ? (
              <Notice>{t('own.keptOn', { moment: format.moment(page.savedAt), day })}</Notice>
            ) : null}
          </div>
          <SurveyFormFields template={template} known={page.known} reply={reply} />
          <p className="small muted">
            {text(template.notice)} ({t('version', { version: page.version })})
          </p>
        </Card>
      )}
    </>
  )
}
