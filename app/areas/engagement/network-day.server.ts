import type { Actor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from './days'
import { networkTimeZone } from './network-zone.store.server'

/** Today in the network's time zone, `yyyy-mm-dd`. Days of access (assignments, shares) are the database's: those of UTC. */
export async function networkDay(ctx: Ctx<Exclude<Actor, { kind: 'sign-in' }>>): Promise<string> {
  const { actor, db, now } = ctx
  return dayIn(now, actor.kind === 'system' ? await networkTimeZone(db, actor.networkId) : actor.timeZone)
}
