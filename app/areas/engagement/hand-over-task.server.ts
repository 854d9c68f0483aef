import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findStaffMember, listStaff } from '~/areas/employers/staff.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from './days'
import { promiseOfTask } from './promise'
import { savePromiseOwner } from './promises.store.server'
import { requireTask, tellAct } from './require-task.server'
import { mayTakeBack, stateAfter, type HandOverInput } from './task-acts'
import { listAssignedTo, saveHandOver, type Task } from './tasks.store.server'

export interface HandedTask {
  title: string
  ownerId: string
  ownerName: string
  note: string | null
}

/** Colleagues who can take a task over: all staff, or who works with the client that it is about. */
export async function listTakers(ctx: Ctx<MemberActor>, task: Task) {
  const today = new Date(dayIn(ctx.now, ctx.actor.timeZone))
  const staff = (await listStaff(ctx.db, today)).filter(one => one.id !== task.ownerId)
  if (!task.clientId) return staff
  const assigned = await listAssignedTo(ctx.db, task.clientId, today)
  return staff.filter(one => assigned.includes(one.id))
}

/** Gives a task to a colleague, with a note; a promise that it guards goes along. The colleague sees by whom and why. */
export async function handOverTask(
  ctx: Ctx<MemberActor>,
  taskId: string,
  input: HandOverInput,
): Promise<Result<HandedTask>> {
  const { actor, db, now } = ctx
  const task = await requireTask(ctx, taskId)
  if (stateAfter(task.state, 'hand-over') === undefined) return fail(problem('', 'not-possible-now'))
  const taker = (await listTakers(ctx, task)).find(one => one.id === input.ownerId)
  if (!taker) return fail(problem('ownerId', 'not-found'))
  const note = input.note ?? null
  const saved = await saveHandOver(db, task, {
    ownerId: taker.id,
    handedFromId: task.ownerId,
    handedById: actor.membershipId,
    handedAt: now,
    handOverNote: note,
  })
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  await promiseGoesAlong(ctx, task, taker.id)
  tellAct(ctx, task, 'hand-over', { ownerId: task.ownerId }, { ownerId: taker.id, note })
  return ok({ title: task.title, ownerId: taker.id, ownerName: taker.name, note })
}

/** Takes a task back that was handed over, as long as it is open. `value` holds what would hand it over again. */
export async function takeBackTask(ctx: Ctx<MemberActor>, taskId: string): Promise<Result<HandedTask>> {
  const task = await requireTask(ctx, taskId)
  if (!mayTakeBack(task, ctx.actor.membershipId) || !task.handedFromId) return fail(problem('', 'not-possible-now'))
  const owner = await findStaffMember(ctx.db, task.ownerId)
  const saved = await saveHandOver(ctx.db, task, {
    ownerId: task.handedFromId,
    handedFromId: null,
    handedById: null,
    handedAt: null,
    handOverNote: null,
  })
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  await promiseGoesAlong(ctx, task, task.handedFromId)
  tellAct(ctx, task, 'take-back', { ownerId: task.ownerId }, { ownerId: task.handedFromId })
  return ok({
    title: task.title,
    ownerId: task.ownerId,
    ownerName: owner?.displayName ?? '',
    note: task.handOverNote,
  })
}

async function promiseGoesAlong(ctx: Ctx<MemberActor>, task: Task, ownerId: string): Promise<void> {
  const promiseId = promiseOfTask(task.dedupeKey)
  if (promiseId) await savePromiseOwner(ctx.db, promiseId, ownerId)
}
