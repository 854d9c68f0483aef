import type { Ctx } from '~/access/context'
import { networkDay } from '~/areas/engagement/network-day.server'
import { saveNewTask } from '~/areas/engagement/tasks.store.server'
import { addDays } from './plain-dates'

export interface NewPlacementTask {
  /** Key of its words: `placements.tasks.<key>`. */
  key: string
  params: Record<string, string>
  ownerId: string
  placementId: string
  clientId: string | null
  employerId: string
  agreementId?: string
  /** Days from today in the network's zone until it is due. */
  inDays: number
  dedupeKey: string
}

/** Leaves a task for a colleague; the same key leaves only one. */
export async function leaveTask(ctx: Ctx, task: NewPlacementTask): Promise<void> {
  if (ctx.actor.kind === 'sign-in') return
  const id = ctx.newId()
  const { inDays, key, ...row } = task
  const dueOn = new Date(addDays(await networkDay({ ...ctx, actor: ctx.actor }), inDays))
  const saved = await saveNewTask(ctx.db, {
    id,
    networkId: ctx.actor.networkId,
    title: key,
    titleKey: `placements.tasks.${key}`,
    kind: 'follow_up',
    dueOn,
    now: ctx.now,
    ...row,
  })
  if (!saved) return
  ctx.record({
    kind: 'engagement.task-added',
    subject: { type: 'task', id },
    dataClass: 'placement',
    placementId: task.placementId,
    clientId: task.clientId,
    employerId: task.employerId,
    after: { titleKey: `placements.tasks.${key}`, dueOn: dueOn.toISOString().slice(0, 10) },
  })
}
