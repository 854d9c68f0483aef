import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkDay } from '~/areas/engagement/network-day.server'
import { problem, type Problem } from '~/platform/result'
import { findStaffMember, isStaffOn } from './staff.store.server'

/**
 * What is wrong with giving work to a colleague: nobody here, or somebody whose membership is over or has not begun. The problem
 * names the field and the person; null when nothing is wrong. Who has the work already (`had`) may keep it: other things of it can
 * still be changed.
 */
export async function whyNotStaff(
  ctx: Ctx<MemberActor>,
  path: string,
  id: string,
  had: readonly (string | null)[] = [],
): Promise<Problem | null> {
  const member = await findStaffMember(ctx.db, id)
  if (!member) return problem(path, 'not-found')
  if (had.includes(id) || (await isStaffOn(ctx.db, id, new Date(await networkDay(ctx))))) return null
  return problem(path, 'no-colleague-now', member.displayName)
}
