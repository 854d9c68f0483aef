import type { Ctx } from '~/access/context'
import { leaveTask as leave } from '~/areas/engagement/leave-task.server'

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

/** Leaves a task about a placement for a colleague; the same key leaves only one. */
export async function leaveTask(ctx: Ctx, { key, ...task }: NewPlacementTask): Promise<void> {
  if (ctx.actor.kind === 'sign-in') return
  await leave({ ...ctx, actor: ctx.actor }, { ...task, title: key, titleKey: `placements.tasks.${key}` }, 'placement')
}
