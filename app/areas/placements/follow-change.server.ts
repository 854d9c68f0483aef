import type { Ctx } from '~/access/context'
import { planFollowUps } from './follow-up-plan'
import { cancelPlanned, movePlanned, savePlan } from './follow-ups.store.server'
import type { PlacementEvent } from './placement-machine'
import type { PlainPlacement } from './placements.store.server'

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** Keeps the follow-ups in step: a start plans them; an early end drops those of the period and moves the ones after it. */
export async function followChange(
  ctx: Ctx,
  placement: PlainPlacement,
  event: PlacementEvent,
  endedOn: string | undefined,
): Promise<void> {
  if (ctx.actor.kind === 'sign-in' || !placement.startsOn || !placement.endsOn) return
  const period = { startsOn: dayOf(placement.startsOn), endsOn: dayOf(placement.endsOn) }
  if (event === 'start') {
    const row = { networkId: ctx.actor.networkId, placementId: placement.id }
    await savePlan(ctx.db, row, ctx.newId, planFollowUps(period))
  }
  if (event === 'end_early' && endedOn) {
    const after = planFollowUps({ ...period, endsOn: endedOn }).filter(item => item.kind.startsWith('after_'))
    await cancelPlanned(
      ctx.db,
      placement.id,
      after.map(item => item.kind),
    )
    for (const item of after) await movePlanned(ctx.db, placement.id, item)
  }
}
