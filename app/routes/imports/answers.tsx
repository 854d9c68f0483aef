import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { AnswerAct } from '~/areas/imports/answers/answer-list'
import { answersPage } from '~/areas/imports/answers/answers.page.server'
import { changeAnswer } from '~/areas/imports/answers/change-answer.server'
import { AnswerTable } from '~/areas/imports/answers/components/answer-table'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'imports')('answers.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'employers.import', async ctx => ({ ...(await answersPage(ctx, search)), title }))
}

/** Changes, forgets or brings back one answer; each message carries the way back. */
export async function action({ request }: ActionFunctionArgs) {
  const act = AnswerAct.safeParse(Object.fromEntries(await readForm(request)))
  const t = translator(await languageOf(request), 'imports')
  const { pathname, search } = new URL(request.url)
  const back = pathname + search
  const done = await runAs(request, 'employers.import', async ctx => (act.success ? changeAnswer(ctx, act.data) : null))
  if (!act.success || !done) return redirectWithToast(request, back, { kind: 'warn', message: t('answers.unclear') })
  if (!done.ok) return redirectWithToast(request, back, { kind: 'warn', message: t('answers.taken') })
  const { externalId, employerId, runId, choice } = done.value
  const undo: Record<string, Record<string, string> | undefined> = {
    change: { intent: 'change', externalId, choice: choice === 'update' ? 'skip' : 'update' },
    forget: { intent: 'return', externalId, employerId, runId, choice },
  }
  const fields = undo[act.data.intent]
  return redirectWithToast(request, back, {
    kind: 'good',
    message: t(`answers.done.${act.data.intent}`, { id: externalId }),
    undo: fields && { action: back, fields },
  })
}

export default function Answers() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('imports')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/imports', label: t('title') }]} />}
        title={t('answers.title')}
        sub={t('answers.sub')}
      />
      <Card flush>
        <AnswerTable page={page} />
      </Card>
    </>
  )
}
