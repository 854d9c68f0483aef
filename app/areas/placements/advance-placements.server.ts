import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkDay } from '~/areas/engagement/network-day.server'
import { ok, type Result } from '~/platform/result'
import { listAgreementsToAdvance, listPlacementsToAdvance } from './advance.store.server'
import { moveAgreement } from './move-agreement.server'
import { movePlacement } from './move-placement.server'
import type { PlacementEvent } from './placement-machine'

const stepsByDay: Record<string, PlacementEvent[]> = {
  agreed: ['make_ready', 'start'],
  ready: ['start'],
  active: ['complete'],
}

/**
 * Takes the steps that only the calendar asks for: into force, ready, started, completed, expired. What a guard still holds
 * back stays where it is. A placement that starts gets its follow-ups.
 */
export async function advancePlacements(ctx: Ctx<SystemActor>): Promise<Result<{ steps: number }>> {
  let steps = 0
  const today = new Date(await networkDay(ctx))
  for (const agreement of await listAgreementsToAdvance(ctx.db, ctx.now)) {
    const event = agreement.state === 'sealed' ? 'enter_into_force' : agreement.state === 'in_force' ? 'end' : 'expire'
    const moved = await moveAgreement(ctx, agreement.id, event)
    if (moved.ok) steps += 1
  }
  for (const placement of await listPlacementsToAdvance(ctx.db, today)) {
    for (const event of stepsByDay[placement.state] ?? []) {
      const moved = await movePlacement(ctx, placement.id, event)
      if (!moved.ok) break
      steps += 1
    }
  }
  return ok({ steps })
}
