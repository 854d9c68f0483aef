import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { fail, ok, problem, type Result } from '~/platform/result'
import { requireTarget } from './require-target.server'
import { targetActsIn, targetSteps, type TargetAct } from './target-states'
import { findOpenTwin, saveTarget } from './targets.store.server'

export const longestReason = 1_000

/**
 * Calls a target reached, drops it, or opens it again. Refused: an act that its state does not know, reached with fewer relations
 * than wanted, dropped without a reason, and opened again beside another open one for the same sector and place.
 */
export async function steerSectorTarget(
  ctx: Ctx<MemberActor>,
  targetId: string,
  act: TargetAct,
  reason: string | null,
): Promise<Result<{ sectorCode: string; town: string | null }>> {
  const known = await requireTarget(ctx, targetId)
  const step = targetSteps[act]
  if (!targetActsIn(known.state).includes(act)) return fail(problem('', 'changed-meanwhile'))
  if (reason !== null && reason.length > longestReason)
    return fail(problem('stateReason', 'too-long', String(reason.length), String(longestReason)))
  if (step.reason === 'needed' && reason === null) return fail(problem('stateReason', 'required'))
  if (act === 'reach' && known.count < known.wanted)
    return fail(problem('', 'targets.too-few', String(known.count), String(known.wanted)))
  if (act === 'reopen' && (await findOpenTwin(ctx.db, known, targetId)))
    return fail(problem('', 'targets.already-there'))
  const isOpen = step.to === 'open'
  const change = {
    state: step.to,
    stateReason: isOpen ? null : reason,
    settledOn: isOpen ? null : new Date(dayIn(ctx.now, ctx.actor.timeZone)),
  }
  if (!(await saveTarget(ctx.db, targetId, known.version, change, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: step.event,
    subject: { type: 'sector_target', id: targetId },
    dataClass: 'business',
    before: { state: known.state, stateReason: known.stateReason, settledOn: known.settledOn },
    after: { ...change, count: known.count, wanted: known.wanted },
  })
  return ok({ sectorCode: known.sectorCode, town: known.town })
}
