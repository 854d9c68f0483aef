import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { parseForm } from '~/platform/forms/parse-form'
import { fail, ok, problem, type Result } from '~/platform/result'
import { handOverTask, takeBackTask } from './hand-over-task.server'
import { SnoozeInput, snoozeChoices } from './snooze'
import { snoozeTask, unsnoozeTask } from './snooze-task.server'
import { endPromiseTask, steerTask } from './steer-task.server'
import { HandOverInput, stateActs, taskRules, type TaskAct } from './task-acts'

export interface SteeredTask {
  act: TaskAct | 'keep' | 'break'
  title: string
  /** The task's day or colleague after the act, where that is what changed. */
  day?: string
  who?: string
  /** The fields of a form that undoes the act. */
  undo: Record<string, string>
}

/** Does the act that a form names: one of the state, `keep` or `break`, `snooze`, `snooze-<choice>`, `unsnooze`, `hand-over`, `take-back`. */
export async function steerInPlace(
  ctx: Ctx<MemberActor>,
  taskId: string,
  form: FormData,
): Promise<Result<SteeredTask>> {
  const act = String(form.get('act'))
  const stateAct = stateActs.find(one => one === act)
  if (stateAct) {
    const done = await steerTask(ctx, taskId, stateAct)
    if (!done.ok) return done
    return ok({ act: stateAct, title: done.value.title, undo: { act: taskRules[stateAct].undo } })
  }
  if (act === 'keep' || act === 'break') {
    const done = await endPromiseTask(ctx, taskId, act)
    return done.ok ? ok({ act, title: done.value.title, undo: { act: 'reopen' } }) : done
  }
  if (act === 'hand-over') {
    const input = parseForm(form, HandOverInput)
    if (!input.ok) return input
    const done = await handOverTask(ctx, taskId, input.value)
    return done.ok ? ok({ act, title: done.value.title, who: done.value.ownerName, undo: { act: 'take-back' } }) : done
  }
  if (act === 'take-back') {
    const done = await takeBackTask(ctx, taskId)
    if (!done.ok) return done
    const { ownerId, note } = done.value
    return ok({ act, title: done.value.title, undo: { act: 'hand-over', ownerId, ...(note && { note }) } })
  }
  return changeDay(ctx, taskId, act, form)
}

async function changeDay(
  ctx: Ctx<MemberActor>,
  taskId: string,
  act: string,
  form: FormData,
): Promise<Result<SteeredTask>> {
  const until = snoozeChoices.find(one => act === `snooze-${one}`)
  if (until === undefined && act !== 'snooze' && act !== 'unsnooze') return fail(problem('', 'not-possible-now'))
  const input = until ? ok({ until, dueOn: undefined }) : parseForm(form, SnoozeInput)
  if (!input.ok) return input
  const done =
    act === 'unsnooze'
      ? await unsnoozeTask(ctx, taskId, input.value.dueOn ?? '')
      : await snoozeTask(ctx, taskId, input.value)
  if (!done.ok) return done
  const { title, dueOn, before, isLater } = done.value
  const undo = { act: isLater ? 'unsnooze' : 'snooze', dueOn: before }
  return ok({ act: act === 'unsnooze' ? 'unsnooze' : 'snooze', title, day: dueOn, undo })
}
