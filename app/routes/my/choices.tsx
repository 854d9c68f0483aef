import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { answerShortlist } from '~/areas/shortlists/answer-shortlist.server'
import { MyChoiceCard } from '~/areas/shortlists/components/my-choice-card'
import { myShortlistPage } from '~/areas/shortlists/my-shortlist.page.server'
import { requireShortlist } from '~/areas/shortlists/require-shortlist.server'
import { AnswerInput } from '~/areas/shortlists/shortlist-input'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/form/error-summary'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const title = translator(language, 'shortlists')('mine.title')
  return runAs(request, 'client.write-profile', async ctx => ({ title, ...(await myShortlistPage(ctx, language)) }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const shortlistId = String(form.get('shortlistId'))
  const input = parseForm(form, AnswerInput)
  if (!input.ok) {
    await runAs(request, 'shortlists.answer', ctx => requireShortlist(ctx, 'shortlists.answer', objectId(shortlistId)))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'shortlists.answer', ctx =>
    answerShortlist(ctx, objectId(shortlistId), input.value),
  )
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'shortlists')
  return redirectWithToast(request, '/my-choices', { kind: 'good', message: t('mine.saved') })
}

export default function MyChoices() {
  const { list, places } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? null
  const { t } = useTranslation('shortlists')
  const left = places.filter(place => place.answer === null && !place.isRunning).length
  if (list === null)
    return (
      <>
        <PageHead title={t('mine.title')} />
        <Card>
          <EmptyState title={t('mine.none')} level={2}>
            {t('mine.noneText')}
          </EmptyState>
        </Card>
      </>
    )
  return (
    <>
      <PageHead title={t('mine.title')} sub={t('mine.intro')} />
      <div className="stack">
        <Card>
          <div className="stack stack-s">
            <p>{t('mine.from', { name: list.by })}</p>
            {list.message ? <p>{list.message}</p> : null}
            {left > 0 ? (
              <p>
                <strong>{t('mine.left', { count: left })}</strong>
              </p>
            ) : (
              <Notice tone="good">{t('mine.done', { name: list.by })}</Notice>
            )}
          </div>
        </Card>
        {reply && places.every(place => place.id !== reply.values.placeId) ? (
          <ErrorSummary problems={reply.problems} formId="choices" />
        ) : null}
        {places.map(place => (
          <MyChoiceCard key={place.id} listId={list.id} place={place} reply={reply} />
        ))}
        <p>
          <Link to="/how-matching-works">{t('mine.how')}</Link>
        </p>
      </div>
    </>
  )
}
