import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { findVisit, type Visit } from './visits.store.server'

/** The visit, when the actor may act on it. Throws NotFoundError otherwise. */
export async function requireVisit(ctx: Ctx<MemberActor>, visitId: string): Promise<Visit> {
  const visit = await findVisit(ctx.db, visitId)
  if (!visit) throw new NotFoundError()
  await requireEmployer(ctx, 'engagement.record', visit.employerId)
  return visit
}
