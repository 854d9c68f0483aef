import type { MemberActor } from '~/access/actor'
import type { Ctx, NewEvent } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { taskRules, type TaskAct } from './task-acts'
import { findTask, type Task } from './tasks.store.server'

/** The task, when the actor may act on it. Throws NotFoundError otherwise. */
export async function requireTask(ctx: Ctx<MemberActor>, taskId: string): Promise<Task> {
  const task = await findTask(ctx.db, taskId)
  if (!task || !can(ctx.actor, 'tasks.write', { sameNetwork: true })) throw new NotFoundError()
  return task
}

/** Tells of an act on a task, to those who may read of what it is about. */
export function tellAct(ctx: Ctx<MemberActor>, task: Task, act: TaskAct, before: object, after: object): void {
  const dataClass: NewEvent['dataClass'] = task.clientId ? 'guidance' : task.placementId ? 'placement' : 'business'
  ctx.record({
    kind: taskRules[act].event,
    subject: { type: 'task', id: task.id },
    dataClass,
    employerId: task.employerId,
    clientId: task.clientId,
    placementId: task.placementId,
    before,
    after: { title: task.title, ...after },
  })
}
