import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { addDays, dayIn } from './days'
import { stateAfter, type TaskAct } from './task'
import { findTask, saveDueDay, saveTaskState, type Task } from './tasks.store.server'

const told: Record<TaskAct, string> = {
  finish: 'engagement.task-finished',
  reopen: 'engagement.task-reopened',
  cancel: 'engagement.task-cancelled',
}

/** Finishes, reopens or cancels a task. Finishing a finished task is no problem: the wish is met. */
export async function steerTask(
  ctx: Ctx<MemberActor>,
  taskId: string,
  act: TaskAct,
): Promise<Result<{ title: string }>> {
  const task = await requireTask(ctx, taskId)
  const state = stateAfter(task.state, act)
  if (state === undefined) {
    return task.state === (act === 'finish' ? 'done' : 'open')
      ? ok({ title: task.title })
      : fail(problem('', 'not-possible-now'))
  }
  const isDone = state === 'done'
  const saved = await saveTaskState(ctx.db, task.id, task.state, {
    state,
    doneAt: isDone ? ctx.now : null,
    doneById: isDone ? ctx.actor.membershipId : null,
    doneBecause: null,
    doneByName: null,
  })
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  tell(ctx, task, told[act], { state: task.state }, { state })
  return ok({ title: task.title })
}

/** Puts a task off: so many days after its due day, or after today when it is late. */
export async function postponeTask(
  ctx: Ctx<MemberActor>,
  taskId: string,
  days: number,
): Promise<Result<{ title: string; dueOn: string; before: string }>> {
  const task = await requireTask(ctx, taskId)
  if (task.state !== 'open') return fail(problem('', 'not-possible-now'))
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const before = task.dueOn.toISOString().slice(0, 10)
  return moveTask(ctx, task, addDays(before < today ? today : before, days))
}

/** Sets the due day of an open task; also the way back after putting it off. */
export async function planTask(
  ctx: Ctx<MemberActor>,
  taskId: string,
  dueOn: string,
): Promise<Result<{ title: string; dueOn: string; before: string }>> {
  const task = await requireTask(ctx, taskId)
  if (task.state !== 'open') return fail(problem('', 'not-possible-now'))
  return moveTask(ctx, task, dueOn)
}

async function moveTask(
  ctx: Ctx<MemberActor>,
  task: Task,
  dueOn: string,
): Promise<Result<{ title: string; dueOn: string; before: string }>> {
  const before = task.dueOn.toISOString().slice(0, 10)
  await saveDueDay(ctx.db, task.id, new Date(dueOn))
  tell(ctx, task, 'engagement.task-moved', { dueOn: before }, { dueOn })
  return ok({ title: task.title, dueOn, before })
}

/** The task, when the actor may act on it. Throws NotFoundError otherwise. */
export async function requireTask(ctx: Ctx<MemberActor>, taskId: string): Promise<Task> {
  const task = await findTask(ctx.db, taskId)
  if (!task || !can(ctx.actor, 'tasks.write', { sameNetwork: true })) throw new NotFoundError()
  return task
}

function tell(ctx: Ctx<MemberActor>, task: Task, kind: string, before: object, after: object): void {
  ctx.record({
    kind,
    subject: { type: 'task', id: task.id },
    dataClass: task.clientId ? 'guidance' : task.placementId ? 'placement' : 'business',
    employerId: task.employerId,
    clientId: task.clientId,
    placementId: task.placementId,
    before,
    after: { title: task.title, ...after },
  })
}
