import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { addTask } from '~/areas/engagement/add-task.server'
import { dayIn } from '~/areas/engagement/days'
import { ok, type Result } from '~/platform/result'
import type { PlanInput } from './plan-input'
import { ownersOf, withOpenTask } from './plan.store.server'

/**
 * Makes an action of the audit a task for each chosen relation: for a named colleague, else the owner of the relation while they are
 * there, else oneself. An employer where the same action is open already is left as it is. Refused as a whole, as `addTask` refuses
 * one: not found for an employer or colleague of another network.
 */
export async function planActions(
  ctx: Ctx<MemberActor>,
  employerIds: readonly string[],
  input: PlanInput,
): Promise<Result<{ made: number; there: number }>> {
  const { actor, db, now } = ctx
  if (!can(actor, 'tasks.write', { sameNetwork: true })) throw new NotFoundError()
  const wanted = [...new Set(employerIds)]
  const found = await ownersOf(db, wanted)
  if (found.length < wanted.length) throw new NotFoundError()
  const there = await withOpenTask(db, wanted, input.title)
  const today = dayIn(now, actor.timeZone)
  const plan = found.filter(one => !there.has(one.id))
  for (const { id, owner } of plan) {
    const isThere = owner !== null && isInForce(owner, today)
    const ownerId = input.ownerId ?? (isThere ? owner.id : actor.membershipId)
    const added = await addTask(ctx, { title: input.title, dueOn: input.dueOn, ownerId, employerId: id })
    if (!added.ok) return added
  }
  return ok({ made: plan.length, there: wanted.length - plan.length })
}

function isInForce({ startsOn, endsOn }: { startsOn: Date; endsOn: Date | null }, today: string): boolean {
  const day = new Date(today)
  return startsOn <= day && (endsOn === null || endsOn >= day)
}
