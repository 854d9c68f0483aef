import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { movePlacementRow } from './placements.store.server'
import { requirePlacement } from './require-placement.server'
import type { StartChecklist } from './start-checklist'

/** Keeps the ratings of the conditions before the start (E9); the gates among them hold the start back. */
export async function rateConditions(
  ctx: Ctx<MemberActor>,
  placementId: string,
  checklist: StartChecklist,
): Promise<Result<null>> {
  const placement = await requirePlacement(ctx, 'placements.steer', placementId)
  if (!(await movePlacementRow(ctx.db, placement, { checklist }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'placements.conditions-rated',
    subject: { type: 'placement', id: placementId },
    dataClass: 'placement',
    clientId: placement.clientId,
    employerId: placement.employerId,
    placementId,
    before: placement.checklist,
    after: checklist,
  })
  return ok(null)
}
