import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from './days'
import { listTakers } from './hand-over-task.server'
import { requireTask } from './require-task.server'
import { mayTakeBack } from './task-acts'
import { taskLine } from './task-line'
import { findOwnerName } from './tasks.store.server'

/** One task with all that can be done to it. */
export async function taskPage(ctx: Ctx<MemberActor>, taskId: string) {
  const task = await requireTask(ctx, taskId)
  return {
    today: dayIn(ctx.now, ctx.actor.timeZone),
    task: taskLine(task),
    owner: await findOwnerName(ctx.db, task.ownerId),
    isMine: task.ownerId === ctx.actor.membershipId,
    handedOn: task.handedAt ? dayIn(task.handedAt, ctx.actor.timeZone) : null,
    mayTakeBack: mayTakeBack(task, ctx.actor.membershipId),
    takers: await listTakers(ctx, task),
  }
}
export type TaskPage = Awaited<ReturnType<typeof taskPage>>
