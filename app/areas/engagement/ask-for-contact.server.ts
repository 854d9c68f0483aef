import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { ok, type Result } from '~/platform/result'
import { addContactsDue, closeContactsDue, findCadence } from './cadence.store.server'
import { dayIn } from './days'
import { networkTimeZone } from './network-zone.store.server'

/** Keeps the rhythm of contact: a task for every employer of whom nobody heard for its cadence, gone once somebody did. */
export async function askForContact(ctx: Ctx<SystemActor>): Promise<Result<{ added: number; closed: number }>> {
  const { db, now } = ctx
  const { networkId } = ctx.actor
  const today = dayIn(now, await networkTimeZone(db, networkId))
  const closed = await closeContactsDue(db, networkId, now)
  const added = await addContactsDue(db, networkId, { table: await findCadence(db, networkId), today, now })
  if (added + closed > 0) {
    ctx.record({
      kind: 'engagement.contacts-asked-for',
      subject: { type: 'network', id: networkId },
      dataClass: 'system',
      after: { added, closed, day: today },
    })
  }
  return ok({ added, closed })
}
