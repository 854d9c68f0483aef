import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { answerShortlist } from '~/areas/shortlists/answer-shortlist.server'
import { KeptPlaceCard } from '~/areas/shortlists/components/kept-place-card'
import { ShortlistMark } from '~/areas/shortlists/components/shortlist-mark'
import { moveShortlist } from '~/areas/shortlists/move-shortlist.server'
import { proposeFromShortlist } from '~/areas/shortlists/propose-from-shortlist.server'
import { requireShortlist } from '~/areas/shortlists/require-shortlist.server'
import { AnswerInput } from '~/areas/shortlists/shortlist-input'
import { shortlistPage } from '~/areas/shortlists/shortlist.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/form/error-summary'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { pageTitle } from '~/ui/page-title'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.head.name)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  return runAs(request, 'shortlists.read', ctx =>
    shortlistPage(ctx, objectId(params.clientId), objectId(params.shortlistId), language),
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  const shortlistId = objectId(params.shortlistId)
  const here = `/clients/${params.clientId}/shortlists/${shortlistId}`
  const t = translator(await languageOf(request), 'shortlists')
  const refused = (problems: Parameters<typeof formReply>[1]) => data({ intent, ...formReply(form, problems) }, 422)
  if (intent === 'withdraw' || intent === 'put_back') {
    const done = await runAs(request, 'shortlists.write', ctx => moveShortlist(ctx, shortlistId, intent))
    if (!done.ok) return refused(done.problems)
    return redirectWithToast(request, here, {
      kind: 'good',
      message: t(intent === 'withdraw' ? 'one.withdrawn' : 'one.putBackDone'),
      undo: intent === 'withdraw' ? { action: here, fields: { intent: 'put_back' } } : undefined,
    })
  }
  if (intent === 'propose') {
    const done = await runAs(request, 'placements.propose', ctx =>
      proposeFromShortlist(ctx, shortlistId, String(form.get('placeId'))),
    )
    if (!done.ok) return refused(done.problems)
    const message = translator(await languageOf(request), 'matching')('proposed')
    return redirectWithToast(request, `/placements/${done.value.placementId}`, { kind: 'good', message })
  }
  const input = parseForm(form, AnswerInput)
  if (!input.ok) {
    await runAs(request, 'shortlists.answer', ctx => requireShortlist(ctx, 'shortlists.answer', shortlistId))
    return refused(input.problems)
  }
  const done = await runAs(request, 'shortlists.answer', ctx => answerShortlist(ctx, shortlistId, input.value))
  if (!done.ok) return refused(done.problems)
  return redirectWithToast(request, here, { kind: 'good', message: t('one.saved') })
}

export default function KeptShortlist() {
  const { head, list, places, hasSnapshot } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('shortlists')
  const { t: matching } = useTranslation('matching')
  const format = useFormat()
  const replyOf = (id: string) => (reply?.intent === 'answer' && reply.values.placeId === id ? reply : null)
  return (
    <>
      <ClientHead head={head} />
      <div className="cols">
        <div className="stack">
          {reply && reply.intent !== 'answer' ? <ErrorSummary problems={reply.problems} formId="shortlist" /> : null}
          {places.map(kept => (
            <KeptPlaceCard
              key={kept.id}
              listId={list.id}
              kept={kept}
              clientId={head.id}
              mayAnswer={list.mayAnswer}
              hasSnapshot={hasSnapshot}
              reply={replyOf(kept.id)}
            />
          ))}
        </div>
        <aside className="stack">
          <Card title={t('name', { number: list.number })}>
            <div className="stack stack-s">
              <p>
                <ShortlistMark state={list.state} />
              </p>
              <p>{t('one.shown', { day: format.day(list.shownOn), name: list.by })}</p>
              {list.answeredOn ? <p>{t('one.answered', { day: format.day(list.answeredOn) })}</p> : null}
              {list.message ? (
                <p>
                  {t('one.message')}: <q>{list.message}</q>
                </p>
              ) : null}
              <p className="small">
                {t('one.basis', {
                  fitting: format.number(list.fitting),
                  total: format.number(list.total),
                  order: matching(`order.${list.order}`),
                  weights: list.weights,
                })}
              </p>
              {list.clientChanged ? <Notice tone="info">{t('one.changed')}</Notice> : null}
              {list.mayWithdraw || list.mayPutBack ? (
                <Form method="post">
                  <Button look="quiet" name="intent" value={list.mayWithdraw ? 'withdraw' : 'put_back'}>
                    {t(list.mayWithdraw ? 'one.withdraw' : 'one.putBack')}
                  </Button>
                </Form>
              ) : null}
              <p className="cluster">
                <Link to={`/clients/${head.id}/shortlists`}>{t('title')}</Link>
                <Link to={`/clients/${head.id}/matches`}>{t('one.now')}</Link>
              </p>
            </div>
          </Card>
        </aside>
      </div>
    </>
  )
}
