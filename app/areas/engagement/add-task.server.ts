import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { whyNotStaff } from '~/areas/employers/why-not-staff.server'
import { fail, ok, type Result } from '~/platform/result'
import type { NewTaskInput } from './task'
import { saveNewTask } from './tasks.store.server'

/** Adds a task for oneself or a colleague, about an employer or about nothing in particular. */
export async function addTask(ctx: Ctx<MemberActor>, input: NewTaskInput): Promise<Result<{ taskId: string }>> {
  const { actor } = ctx
  if (!can(actor, 'tasks.write', { sameNetwork: true })) throw new NotFoundError()
  if (input.employerId) await requireEmployer(ctx, 'engagement.record', input.employerId)
  const ownerId = input.ownerId ?? actor.membershipId
  const wrong = await whyNotStaff(ctx, 'ownerId', ownerId, [actor.membershipId])
  if (wrong) return fail(wrong)
  const id = ctx.newId()
  await saveNewTask(ctx.db, {
    id,
    networkId: actor.networkId,
    title: input.title,
    kind: input.employerId ? 'contact' : 'other',
    dueOn: new Date(input.dueOn),
    ownerId,
    employerId: input.employerId ?? null,
    createdById: actor.membershipId,
    now: ctx.now,
  })
  ctx.record({
    kind: 'engagement.task-added',
    subject: { type: 'task', id },
    dataClass: 'business',
    employerId: input.employerId ?? null,
    after: { title: input.title, dueOn: input.dueOn, ownerId },
  })
  return ok({ taskId: id })
}
