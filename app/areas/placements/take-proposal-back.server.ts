import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findPlacementRow, movePlacementRow } from './placements.store.server'
import { settle } from './settle-tasks.server'
import { settledByTakingBack } from './settled-tasks'

/**
 * Takes back a proposal that nobody answered yet, as one made by mistake: nobody is told, and the tasks that it left are settled.
 * Refused once the client or the employer went on with it.
 */
export async function takeProposalBack(ctx: Ctx<MemberActor>, placementId: string): Promise<Result<null>> {
  const placement = await findPlacementRow(ctx.db, placementId)
  if (!placement) return fail(problem('', 'not-found'))
  await requireClient(ctx, 'placements.propose', placement.clientId)
  const change = { state: 'withdrawn_by_client', reasonCode: 'proposed_by_mistake' } as const
  if (placement.state !== 'proposed' || !(await movePlacementRow(ctx.db, placement, change, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  await settle(ctx, { placementId }, settledByTakingBack)
  ctx.record({
    kind: 'placements.client-withdraws',
    subject: { type: 'placement', id: placementId },
    dataClass: 'placement',
    clientId: placement.clientId,
    employerId: placement.employerId,
    placementId,
    before: { state: placement.state },
    after: { state: change.state, reason: change.reasonCode },
  })
  return ok(null)
}
