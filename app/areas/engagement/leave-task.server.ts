import type { Actor } from '~/access/actor'
import type { Ctx, DataClass } from '~/access/context'
import { addDays } from './days'
import { networkDay } from './network-day.server'
import { saveNewTask } from './tasks.store.server'

export interface TaskToLeave {
  /** What an export calls it. */
  title: string
  /** Key of its words, `<area>.<key>`. */
  titleKey: string
  params: Record<string, string>
  ownerId: string
  clientId?: string | null
  employerId?: string | null
  placementId?: string | null
  agreementId?: string | null
  /** Days from today in the network's zone until it is due. */
  inDays: number
  dedupeKey: string
}

/** Leaves a task for a colleague and tells of it; the same key leaves only one. Answers whether it was new. */
export async function leaveTask(
  ctx: Ctx<Exclude<Actor, { kind: 'sign-in' }>>,
  { inDays, ...task }: TaskToLeave,
  dataClass: DataClass,
): Promise<boolean> {
  const id = ctx.newId()
  const dueOn = addDays(await networkDay(ctx), inDays)
  const saved = await saveNewTask(ctx.db, {
    ...task,
    id,
    networkId: ctx.actor.networkId,
    kind: 'follow_up',
    dueOn: new Date(dueOn),
    now: ctx.now,
  })
  if (saved)
    ctx.record({
      kind: 'engagement.task-added',
      subject: { type: 'task', id },
      dataClass,
      placementId: task.placementId,
      clientId: task.clientId,
      employerId: task.employerId,
      after: { titleKey: task.titleKey, dueOn },
    })
  return saved
}
