import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { TaskFacts, TaskMoves } from '~/areas/engagement/components/task-sheet'
import { useTaskTitle } from '~/areas/engagement/components/task-title'
import { requireTask } from '~/areas/engagement/require-task.server'
import { steerInPlace } from '~/areas/engagement/task-steering.server'
import { taskPage } from '~/areas/engagement/task.page.server'
import { cardOfTask } from '~/areas/network/swot/card-of-task.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { formatFor } from '~/platform/format'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { localeOf } from '~/platform/languages'
import { localPathOr, redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.taskId)
  const title = translator(await languageOf(request), 'tasks')('open')
  return runAs(request, 'tasks.write', async ctx => ({
    ...(await taskPage(ctx, id)),
    card: await cardOfTask(ctx, id),
    title,
  }))
}

/** One act on a task from wherever it is shown; the reader returns there, with a way back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.taskId)
  const form = await readForm(request)
  const here = `/tasks/${id}`
  const back = localPathOr(form.get('back'), here)
  const language = await languageOf(request)
  const t = translator(language, 'engagement')
  const own = translator(language, 'tasks')
  const done = await runAs(request, 'tasks.write', ctx => steerInPlace(ctx, id, form))
  if (!done.ok) {
    await runAs(request, 'tasks.write', ctx => requireTask(ctx, id))
    const [first] = done.problems
    if (first?.code === 'kept-or-broken')
      return redirectWithToast(request, here, { kind: 'info', message: own('promise.answer') })
    if (first?.path) return data(formReply(form, done.problems), 422)
    return redirectWithToast(request, back, { kind: 'bad', message: t('problems.not-possible-now') })
  }
  const { act, undo } = done.value
  const title = done.value.title.slice(0, 200)
  const says = () => {
    switch (act) {
      case 'finish':
        return t('tasks.finished', { title })
      case 'reopen':
        return t('tasks.reopened', { title })
      case 'cancel':
        return t('tasks.cancelled', { title })
      case 'keep':
      case 'break':
        return t(`promises.said.${act}`, { what: title })
      case 'hand-over':
        return own('handed.said', { what: title, who: done.value.who ?? '' })
      case 'take-back':
        return own('handed.tookBack', { what: title })
      default: {
        const format = formatFor({ locale: localeOf(language), timeZone: 'UTC' })
        return t('tasks.moved', { title, day: format.dayShort(done.value.day ?? '') })
      }
    }
  }
  return redirectWithToast(request, back, {
    kind: 'good',
    message: says(),
    undo: { action: here, fields: { ...undo, back } },
  })
}

export default function TaskRoute() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? null
  const { t } = useTranslation('engagement')
  const { t: swot } = useTranslation('swot')
  const title = useTaskTitle()
  const { card } = page
  const origin = card && { label: swot('action.from'), value: <Link to={card.to}>{card.text}</Link> }
  return (
    <>
      <PageHead title={title(page.task)} above={<Breadcrumb items={[{ to: '/tasks', label: t('tasks.mine') }]} />} />
      <div className="cols">
        <div className="stack">
          <TaskFacts page={page} origin={origin} />
        </div>
        <aside className="stack">
          <TaskMoves page={page} reply={reply} />
        </aside>
      </div>
    </>
  )
}
