import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkTimeZone } from './network-zone.store.server'
import { ok, type Result } from '~/platform/result'
import { addDays, dayIn, daysBetween, mondayOf } from './days'
import { escalationRule, lateKey, lateOfKey, tellingsOf } from './escalation'
import {
  closeOvertakenTellings,
  closeTellings,
  listCoordinators,
  listLateTasks,
  listOpenTellings,
  type LateTaskRow,
} from './late-tasks.store.server'
import { saveNewTask } from './tasks.store.server'

/** So many late tasks are looked at in one day; the longest late come first. */
const mostLate = 20_000

export interface ToldOfLate {
  substitutes: number
  coordinators: number
  /** Colleagues with late tasks of whom nobody could be told: the network has no coordinator in force. */
  untold: number
}

/**
 * Tells of what stays overdue, once for each lateness: the substitute gets a task that leads to the late one, the coordinator
 * one a week for each colleague, with the count alone. What is no longer late is no longer told of.
 */
export async function tellLateTasks(ctx: Ctx<SystemActor>): Promise<Result<ToldOfLate>> {
  const { db, now } = ctx
  const { networkId } = ctx.actor
  const today = dayIn(now, await networkTimeZone(db, networkId))
  await closeOvertakenTellings(db, networkId)
  const dueBy = addDays(today, -Math.min(escalationRule.substituteAfterDays, escalationRule.coordinatorAfterDays))
  const ofOwner = new Map<string, LateTaskRow[]>()
  let substitutes = 0
  for (const task of await listLateTasks(db, networkId, dueBy, today, mostLate)) {
    for (const telling of tellingsOf(task, today)) {
      if (telling.who === 'coordinator') ofOwner.set(task.ownerId, [...(ofOwner.get(task.ownerId) ?? []), task])
      else if (!task.isTold && (await tellSubstitute(ctx, task, telling.membershipId, today))) substitutes += 1
    }
  }
  return ok({ substitutes, ...(await tellCoordinators(ctx, ofOwner, today)) })
}

async function tellSubstitute(
  ctx: Ctx<SystemActor>,
  task: LateTaskRow,
  ownerId: string,
  today: string,
): Promise<boolean> {
  const id = ctx.newId()
  const about = task.clientId ? null : task.employerName
  const saved = await saveNewTask(ctx.db, {
    id,
    networkId: ctx.actor.networkId,
    title: task.ownerName,
    titleKey: about ? 'tasks.titles.lateWith' : 'tasks.titles.lateOf',
    params: {
      who: task.ownerName,
      days: daysBetween(task.dueOn, today),
      taskId: task.id,
      ...(about && { employer: about }),
    },
    kind: 'other',
    dueOn: new Date(today),
    ownerId,
    employerId: task.employerId,
    clientId: task.clientId,
    dedupeKey: lateKey(task.id, task.dueOn),
    now: ctx.now,
  })
  if (!saved) return false
  ctx.record({
    kind: 'engagement.late-task-told',
    subject: { type: 'task', id: task.id },
    dataClass: task.clientId ? 'guidance' : task.placementId ? 'placement' : 'business',
    employerId: task.employerId,
    clientId: task.clientId,
    placementId: task.placementId,
    after: { toldId: ownerId, dueOn: task.dueOn },
  })
  return true
}

async function tellCoordinators(
  ctx: Ctx<SystemActor>,
  ofOwner: ReadonlyMap<string, LateTaskRow[]>,
  today: string,
): Promise<Pick<ToldOfLate, 'coordinators' | 'untold'>> {
  const { db, now } = ctx
  const { networkId } = ctx.actor
  const open = await listOpenTellings(db, networkId)
  await closeTellings(
    db,
    open.filter(one => !one.lateOwnerId || !ofOwner.has(one.lateOwnerId)).map(one => one.id),
  )
  const all = await listCoordinators(db, networkId, new Date(today))
  let coordinators = 0
  let untold = 0
  for (const [lateOwnerId, tasks] of ofOwner) {
    const told = all.filter(one => one.id !== lateOwnerId)
    if (told.length === 0) untold += 1
    for (const { id: ownerId } of told) {
      if (open.some(one => one.ownerId === ownerId && one.lateOwnerId === lateOwnerId)) continue
      const id = ctx.newId()
      const who = tasks[0]?.ownerName ?? ''
      const saved = await saveNewTask(db, {
        id,
        networkId,
        title: who,
        titleKey: 'tasks.titles.lateTasksOf',
        params: { who, count: tasks.length, lateOwnerId },
        kind: 'other',
        dueOn: new Date(today),
        ownerId,
        dedupeKey: lateOfKey(lateOwnerId, ownerId, mondayOf(today)),
        now,
      })
      if (!saved) continue
      coordinators += 1
      ctx.record({
        kind: 'engagement.late-tasks-told',
        subject: { type: 'membership', id: lateOwnerId },
        dataClass: 'system',
        after: { toldId: ownerId, count: tasks.length },
      })
    }
  }
  return { coordinators, untold }
}
