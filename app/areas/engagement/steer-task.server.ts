import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { lateKey } from './escalation'
import { promiseOfTask } from './promise'
import { requireTask, tellAct } from './require-task.server'
import { steerPromise } from './steer-promise.server'
import { stateAfter, type StateAct } from './task-acts'
import { cancelTaskByKey, saveTaskState } from './tasks.store.server'

/**
 * Finishes, reopens or cancels a task. Finishing a finished task is no problem: the wish is met. A task that guards a promise is
 * not just finished: say with `endPromiseTask` how the promise ended; cancelling it drops the promise, reopening opens both.
 */
export async function steerTask(
  ctx: Ctx<MemberActor>,
  taskId: string,
  act: StateAct,
): Promise<Result<{ title: string }>> {
  const task = await requireTask(ctx, taskId)
  const state = stateAfter(task.state, act)
  if (state === undefined) {
    return task.state === (act === 'finish' ? 'done' : 'open')
      ? ok({ title: task.title })
      : fail(problem('', 'not-possible-now'))
  }
  const promiseId = promiseOfTask(task.dedupeKey)
  if (promiseId && act === 'finish') return fail(problem('', 'kept-or-broken'))
  const isDone = state === 'done'
  const saved = await saveTaskState(ctx.db, task.id, task.state, {
    state,
    doneAt: isDone ? ctx.now : null,
    doneById: isDone ? ctx.actor.membershipId : null,
    doneBecause: null,
    doneByName: null,
  })
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  if (state !== 'open') await cancelTaskByKey(ctx.db, lateKey(task.id, task.dueOn.toISOString().slice(0, 10)))
  if (promiseId) {
    const settled = await steerPromise(ctx, promiseId, act === 'cancel' ? 'drop' : 'reopen')
    if (!settled.ok) return settled
  }
  tellAct(ctx, task, act, { state: task.state }, { state })
  return ok({ title: task.title })
}

/** Says, from the task that guards a promise, how the promise ended; the task goes along. */
export async function endPromiseTask(
  ctx: Ctx<MemberActor>,
  taskId: string,
  act: 'keep' | 'break',
): Promise<Result<{ title: string }>> {
  const task = await requireTask(ctx, taskId)
  const promiseId = promiseOfTask(task.dedupeKey)
  if (!promiseId) return fail(problem('', 'not-possible-now'))
  const settled = await steerPromise(ctx, promiseId, act)
  if (!settled.ok) return settled
  await cancelTaskByKey(ctx.db, lateKey(task.id, task.dueOn.toISOString().slice(0, 10)))
  return ok({ title: settled.value.what })
}
