import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { whyNotStaff } from '~/areas/employers/why-not-staff.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn, workdayAfter } from './days'
import { promiseTaskKey, type PromiseInput } from './promise'
import { saveNewPromise } from './promises.store.server'
import { saveNewTask } from './tasks.store.server'

/**
 * Writes down what was promised, with a day and somebody who sees to it. Our promise becomes a task for its day, theirs a task
 * to ask after it on the working day after: nothing is late without somebody being told (design: E2).
 */
export async function makePromise(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: PromiseInput,
): Promise<Result<{ promiseId: string }>> {
  const { actor, db, now } = ctx
  const employer = await requireEmployer(ctx, 'engagement.record', employerId)
  if (input.dueOn < dayIn(now, actor.timeZone)) return fail(problem('dueOn', 'in-past', input.dueOn))
  const ownerId = input.ownerId ?? actor.membershipId
  const wrong = await whyNotStaff(ctx, 'ownerId', ownerId, [actor.membershipId])
  if (wrong) return fail(wrong)
  const id = ctx.newId()
  const { by, what, dueOn, shared } = input
  const { networkId, membershipId: madeById } = actor
  await saveNewPromise(
    db,
    { id, networkId, employerId, by, what, dueOn: new Date(dueOn), ownerId, madeById, shared },
    now,
  )
  await saveNewTask(db, {
    id: ctx.newId(),
    networkId,
    title: what,
    titleKey: by === 'us' ? 'engagement.tasks.promiseOurs' : 'engagement.tasks.promiseTheirs',
    params: { what, employer: employer.name },
    kind: 'contact',
    dueOn: new Date(by === 'us' ? dueOn : workdayAfter(dueOn, 1)),
    ownerId,
    employerId,
    createdById: madeById,
    dedupeKey: promiseTaskKey(id),
    now,
  })
  ctx.record({
    kind: 'engagement.promise-made',
    subject: { type: 'promise', id },
    dataClass: 'business',
    employerId,
    after: { by, what, dueOn, ownerId, shared },
  })
  return ok({ promiseId: id })
}
