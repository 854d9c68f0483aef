import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from './days'
import { lateKey } from './escalation'
import { requireTask, tellAct } from './require-task.server'
import { broughtBackTo, movedTo, snoozeDay, type SnoozeInput } from './snooze'
import { stateAfter, type TaskAct } from './task-acts'
import { cancelTaskByKey, saveDueDay, type Task } from './tasks.store.server'

export interface MovedTask {
  title: string
  dueOn: string
  /** The day it was due; the way back. */
  before: string
  /** A later day can be taken back, an earlier one is put off again. */
  isLater: boolean
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** Puts a task off, or sets another day from today on. Keeps the first due day and counts. */
export async function snoozeTask(
  ctx: Ctx<MemberActor>,
  taskId: string,
  input: SnoozeInput,
): Promise<Result<MovedTask>> {
  const task = await requireTask(ctx, taskId)
  if (stateAfter(task.state, 'snooze') === undefined) return fail(problem('', 'not-possible-now'))
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const dueOn = input.dueOn ?? snoozeDay(input.until ?? 'tomorrow', dated(task).dueOn, today)
  if (dueOn < today) return fail(problem('dueOn', 'in-past', dueOn))
  return save(ctx, task, 'snooze', movedTo(dated(task), dueOn))
}

/** Takes the last putting off back: the task is due again on the day it was. */
export async function unsnoozeTask(ctx: Ctx<MemberActor>, taskId: string, dueOn: string): Promise<Result<MovedTask>> {
  const task = await requireTask(ctx, taskId)
  if (stateAfter(task.state, 'unsnooze') === undefined) return fail(problem('', 'not-possible-now'))
  const back = broughtBackTo(dated(task), dueOn)
  return back ? save(ctx, task, 'unsnooze', back) : fail(problem('dueOn', 'not-possible-now', dueOn))
}

function dated(task: Task) {
  return {
    dueOn: task.dueOn.toISOString().slice(0, 10),
    firstDueOn: dayOf(task.firstDueOn),
    snoozed: task.snoozed,
  }
}

async function save(
  ctx: Ctx<MemberActor>,
  task: Task,
  act: TaskAct,
  to: ReturnType<typeof dated>,
): Promise<Result<MovedTask>> {
  const before = dated(task)
  const { dueOn, snoozed } = to
  const moved = { title: task.title, dueOn, before: before.dueOn, isLater: dueOn > before.dueOn }
  if (dueOn === before.dueOn) return ok(moved)
  const firstDueOn = to.firstDueOn ? new Date(to.firstDueOn) : null
  if (!(await saveDueDay(ctx.db, task, { dueOn: new Date(dueOn), firstDueOn, snoozed })))
    return fail(problem('', 'changed-meanwhile'))
  await cancelTaskByKey(ctx.db, lateKey(task.id, before.dueOn))
  tellAct(ctx, task, act, { dueOn: before.dueOn }, { dueOn, snoozed })
  return ok(moved)
}
