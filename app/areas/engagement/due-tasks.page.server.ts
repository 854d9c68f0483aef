import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { canEver } from '~/access/policy'
import { dayIn } from './days'
import { countDueTasks } from './tasks.store.server'

/** How many of one's own tasks are late or due today, for the menu; none for who has no tasks. */
export async function dueTasks(ctx: Ctx<MemberActor>): Promise<number> {
  if (!canEver(ctx.actor, 'tasks.write')) return 0
  const { actor, db, now } = ctx
  return countDueTasks(db, actor.membershipId, new Date(dayIn(now, actor.timeZone)))
}
