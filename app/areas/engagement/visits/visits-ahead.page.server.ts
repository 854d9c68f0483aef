import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { addDays, dayIn } from '../days'
import { visitLine, type VisitLine } from './visit-line.server'
import { listVisitsOf } from './visits.store.server'

/** A colleague's visits of this week, and those before that nobody wrote down. */
export async function visitsAhead(ctx: Ctx<MemberActor>): Promise<VisitLine[]> {
  const { actor, db, now } = ctx
  const today = dayIn(now, actor.timeZone)
  const visits = await listVisitsOf(db, actor.membershipId, new Date(addDays(today, -60)), new Date(addDays(today, 8)))
  return visits.slice(0, 12).map(visit => visitLine(visit, now))
}
