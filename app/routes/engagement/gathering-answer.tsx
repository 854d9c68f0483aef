import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAsLink } from '~/access/run.server'
import { attemptOf } from '~/access/sign-in/visit.server'
import { throttled } from '~/access/throttle/throttled.server'
import { answerByLink, gatheringOfLink, judgeByLink } from '~/areas/engagement/gatherings/answer-gathering.server'
import { AnswerForm, GuestOutcomeForm } from '~/areas/engagement/gatherings/components/answer-form'
import { AnswerInput, GuestOutcomeInput } from '~/areas/engagement/gatherings/gathering-input'
import { gatheringLinkPage } from '~/areas/engagement/gatherings/gathering-link.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fail, ok, type Problem, type Result } from '~/platform/result'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { MessagePage } from '~/ui/shell/message-page'
import { titled } from '../access/titled'
import { openedBy } from '../placements/link-answer.server'

export const meta = titled

const purpose = 'answer-gathering'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'gatherings')('answer.title')
  return openedBy(title, runAsLink(params.token ?? '', purpose, gatheringLinkPage))
}

/** Keeps the answer, or what it brought; both lead back to the same address, which then says how it stands. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await readForm(request)
  const done = await throttled(attemptOf(request, context, 'link', null), () => keep(token, form))
  return done.ok ? redirect(`/event/${token}`) : data(formReply(form, done.problems), 422)
}

async function keep(token: string, form: FormData): Promise<Result<null>> {
  if (form.has('outcome') || form.has('words')) {
    const input = parseForm(form, GuestOutcomeInput)
    if (!input.ok) return refused(token, input.problems)
    return runAsLink(token, purpose, ctx => judgeByLink(ctx, input.value))
  }
  const input = parseForm(form, AnswerInput)
  if (!input.ok) return refused(token, input.problems)
  const done = await runAsLink(token, purpose, ctx => answerByLink(ctx, input.value))
  return done.ok ? ok(null) : done
}

async function refused(token: string, problems: readonly Problem[]): Promise<Result<null>> {
  await runAsLink(token, purpose, gatheringOfLink)
  return fail(...problems)
}

export default function AnswerGathering() {
  const { page } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('gatherings')
  const format = useFormat()
  const message = (key: 'link' | 'over' | 'cancelled') => (
    <MessagePage inside title={t(`answer.${key}Title`)}>
      {t(`answer.${key}`)}
    </MessagePage>
  )
  if (!page) return message('link')
  if (page.status === 'cancelled' || page.status === 'over') return message(page.status)
  return (
    <>
      <PageHead title={page.title} sub={t('answer.hello', { name: page.name, network: page.network })} />
      <Card>
        <div className="stack">
          {page.description ? <p className="as-written">{page.description}</p> : null}
          <Facts
            items={[
              {
                label: t('answer.when'),
                value: `${t('when', { day: format.dayLong(page.on), from: page.from, until: page.until })} (${page.timeZone.replace('_', ' ')})`,
              },
              { label: page.isOnline ? t('answer.online') : t('answer.where'), value: page.place },
            ]}
          />
          {page.status === 'answer' ? (
            <AnswerForm page={page} reply={reply} />
          ) : (
            <GuestOutcomeForm page={page} reply={reply} />
          )}
        </div>
      </Card>
    </>
  )
}
