import type { Ctx } from '~/access/context'
import { settleTasks } from '~/areas/engagement/tasks.store.server'
import type { SettledBecause, Settling } from './settled-tasks'

interface About {
  placementId: string
  /** Start of the key of the tasks that are meant, when a placement can have more of a kind. */
  key?: string
}

const told = {
  done: 'engagement.task-finished',
  cancelled: 'engagement.task-cancelled',
  open: 'engagement.task-reopened',
}

/** Settles the tasks that waited for what just happened, in the same transaction, each with an event. */
export async function settle(ctx: Ctx, about: About, settlings: readonly Settling[] = []): Promise<void> {
  for (const { tasks, to, because } of settlings) await change(ctx, about, tasks, to, because)
}

/** Opens tasks again that an answer had settled, when the answer changed. */
export async function reopen(ctx: Ctx, about: About, tasks: readonly string[], because: SettledBecause): Promise<void> {
  await change(ctx, about, tasks, 'open', because)
}

async function change(
  ctx: Ctx,
  { placementId, key = '' }: About,
  tasks: readonly string[],
  to: keyof typeof told,
  because: SettledBecause,
): Promise<void> {
  const titleKeys = tasks.map(task => `placements.tasks.${task}`)
  for (const task of await settleTasks(ctx.db, { placementId, titleKeys, key, to, because, at: ctx.now })) {
    ctx.record({
      kind: told[to],
      subject: { type: 'task', id: task.id },
      dataClass: 'placement',
      placementId,
      after: { state: to, because, titleKey: task.titleKey },
    })
  }
}
