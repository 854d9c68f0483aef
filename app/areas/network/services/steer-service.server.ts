import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { dayIn } from '~/areas/engagement/days'
import { fail, ok, problem, type Result } from '~/platform/result'
import { mayStep, serviceSteps, type ServiceAct } from './service-states'
import { standingOf } from './standing-of'
import { findService, findTwinService, saveService } from './services.store.server'

/**
 * Ends a service on its last day, lets it go on, takes it back, or puts it back. `endsOn` is the last day, yyyy-mm-dd: needed to end,
 * optional to go on. Refused: an act that its state does not know, a last day before its first, or one in the past to go on.
 */
export async function steerService(
  ctx: Ctx<MemberActor>,
  serviceId: string,
  act: ServiceAct,
  endsOn: string | null = null,
): Promise<Result<{ name: string; before: string | null }>> {
  if (!can(ctx.actor, 'services.write', { sameNetwork: true })) throw new NotFoundError()
  const known = await findService(ctx.db, serviceId)
  if (!known) throw new NotFoundError()
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const { state, days } = standingOf(known, today)
  if (!mayStep(act, state)) return fail(problem('', 'changed-meanwhile'))
  if (act === 'end' && endsOn === null) return fail(problem('endsOn', 'required'))
  if (endsOn !== null && days.startsOn !== null && endsOn < days.startsOn)
    return fail(problem('endsOn', 'services.ends-before-start', endsOn))
  if (act === 'resume' && endsOn !== null && endsOn < today) return fail(problem('endsOn', 'in-past', endsOn))
  if (act === 'restore' && (await findTwinService(ctx.db, known, known.id)))
    return fail(problem('', 'services.already-there', known.name))
  const change =
    act === 'end' || act === 'resume'
      ? { endsOn: endsOn === null ? null : new Date(endsOn) }
      : { withdrawnAt: act === 'withdraw' ? ctx.now : null }
  if (!(await saveService(ctx.db, serviceId, known.version, change, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: serviceSteps[act].event,
    subject: { type: 'service', id: serviceId },
    dataClass: 'business',
    before: { name: known.name, state, endsOn: days.endsOn },
    after: { ...change },
  })
  return ok({ name: known.name, before: days.endsOn })
}
