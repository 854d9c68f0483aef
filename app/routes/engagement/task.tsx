import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { planTask, postponeTask, requireTask, steerTask } from '~/areas/engagement/steer-task.server'
import { postponeDays, type TaskAct } from '~/areas/engagement/task'
import { formatFor } from '~/platform/format'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { localeOf } from '~/platform/languages'
import { localPathOr, redirectWithToast } from '~/platform/preferences.server'
import { requiredId } from '../required-id.server'

export function loader() {
  return redirect('/tasks')
}

const opposite: Record<TaskAct, TaskAct> = { finish: 'reopen', cancel: 'reopen', reopen: 'finish' }
const said = { finish: 'tasks.finished', reopen: 'tasks.reopened', cancel: 'tasks.cancelled' } as const

/** One act on a task from wherever it is shown; the reader returns there, with a way back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.taskId)
  const form = await readForm(request)
  const back = localPathOr(form.get('back'), '/tasks')
  const language = await languageOf(request)
  const t = translator(language, 'engagement')
  const act = String(form.get('act'))
  const refused = { kind: 'bad', message: t('problems.not-possible-now') } as const
  if (act === 'finish' || act === 'reopen' || act === 'cancel') {
    const done = await runAs(request, 'tasks.write', ctx => steerTask(ctx, id, act))
    if (!done.ok) return redirectWithToast(request, back, refused)
    const undo = { action: `/tasks/${id}`, fields: { act: opposite[act], back } }
    return redirectWithToast(request, back, {
      kind: 'good',
      message: t(said[act], { title: done.value.title.slice(0, 200) }),
      undo,
    })
  }
  const days = postponeDays.find(one => act === `postpone-${one}`)
  const day = z.iso.date().safeParse(form.get('dueOn'))
  if (days === undefined && !(act === 'plan' && day.success)) {
    await runAs(request, 'tasks.write', ctx => requireTask(ctx, id))
    return redirectWithToast(request, back, refused)
  }
  const moved = await runAs(request, 'tasks.write', ctx =>
    days === undefined ? planTask(ctx, id, day.data ?? '') : postponeTask(ctx, id, days),
  )
  if (!moved.ok) return redirectWithToast(request, back, refused)
  const format = formatFor({ locale: localeOf(language), timeZone: 'UTC' })
  return redirectWithToast(request, back, {
    kind: 'good',
    message: t('tasks.moved', { title: moved.value.title.slice(0, 200), day: format.dayShort(moved.value.dueOn) }),
    undo: { action: `/tasks/${id}`, fields: { act: 'plan', dueOn: moved.value.before, back } },
  })
}
