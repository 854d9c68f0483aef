import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { ok, type Result } from '~/platform/result'
import { dayIn } from './days'
import { addLevelAsks } from './level-asks.store.server'
import { networkTimeZone } from './network-zone.store.server'

/** Stale evidence asks (design: E3): whoever keeps the relation is asked whether the level still holds; it is never lowered here. */
export async function askAfterLevels(ctx: Ctx<SystemActor>): Promise<Result<{ asked: number }>> {
  const { db, now } = ctx
  const { networkId } = ctx.actor
  const today = dayIn(now, await networkTimeZone(db, networkId))
  const asked = await addLevelAsks(db, networkId, { today, now })
  if (asked > 0) {
    ctx.record({
      kind: 'engagement.levels-asked-after',
      subject: { type: 'network', id: networkId },
      dataClass: 'system',
      after: { asked, day: today },
    })
  }
  return ok({ asked })
}
