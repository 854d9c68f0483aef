import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { addTask } from '~/areas/engagement/add-task.server'
import { dayIn } from '~/areas/engagement/days'
import { ok, type Result } from '~/platform/result'
import { employersOf } from '../audits/relations.store.server'
import { auditFor } from '../audits/require-audit.server'
import { auditEvent } from '../audits/tell-audit'
import { saveNewActions, withOpenAction } from './actions.store.server'
import type { ActionInput } from './plan-inputs'

/** An action of the plan as a whole: a task of somebody, for oneself when nobody is named. */
export async function addPlanAction(
  ctx: Ctx<MemberActor>,
  auditId: string,
  input: ActionInput,
): Promise<Result<{ title: string }>> {
  const found = await auditFor(ctx, 'act', auditId)
  if (!found.ok) return found
  const ownerId = input.ownerId ?? ctx.actor.membershipId
  const added = await addTask(ctx, { title: input.title, dueOn: input.dueOn, ownerId })
  if (!added.ok) return added
  const { taskId } = added.value
  await bind(ctx, auditId, [{ taskId, relationId: null }], null)
  ctx.record(auditEvent('actions-added', auditId, { tasks: [taskId] }))
  return ok({ title: input.title })
}

/**
 * An action for each chosen relation: for who is named, else the owner of the relation while they are there, else oneself. Where the
 * same action is open already nothing is added, and an employer that is no longer in the records gets none.
 */
export async function addRelationActions(
  ctx: Ctx<MemberActor>,
  auditId: string,
  relationIds: readonly string[],
  input: ActionInput,
): Promise<Result<{ made: number; there: number; gone: number }>> {
  const found = await auditFor(ctx, 'act', auditId)
  if (!found.ok) return found
  const added = await addActionsFor(ctx, auditId, relationIds, input, null)
  if (!added.ok) return added
  const { made, there, gone } = added.value
  if (made.length > 0) ctx.record(auditEvent('actions-added', auditId, { tasks: made }))
  return ok({ made: made.length, there, gone })
}

/** Adds the tasks for these relations and binds them to the plan, and to their act when they are of one; who calls it tells of it. */
export async function addActionsFor(
  ctx: Ctx<MemberActor>,
  auditId: string,
  relationIds: readonly string[],
  input: ActionInput,
  batchId: string | null,
): Promise<Result<{ made: string[]; there: number; gone: number }>> {
  const wanted = [...new Set(relationIds)]
  const relations = await employersOf(ctx.db, auditId, wanted)
  if (relations.length < wanted.length) throw new NotFoundError()
  const there = await withOpenAction(ctx.db, wanted, input.title)
  const today = new Date(dayIn(ctx.now, ctx.actor.timeZone))
  const present = relations.filter(one => one.employer.archivedAt === null)
  const plan = present.filter(one => !there.has(one.id))
  const made: { taskId: string; relationId: string }[] = []
  for (const { id: relationId, employerId, employer } of plan) {
    const { owner } = employer
    const isThere = owner !== null && owner.startsOn <= today && (owner.endsOn === null || owner.endsOn >= today)
    const ownerId = input.ownerId ?? (isThere ? owner.id : ctx.actor.membershipId)
    const added = await addTask(ctx, { title: input.title, dueOn: input.dueOn, ownerId, employerId })
    if (!added.ok) return added
    made.push({ taskId: added.value.taskId, relationId })
  }
  await bind(ctx, auditId, made, batchId)
  const gone = relations.length - present.length
  return ok({ made: made.map(one => one.taskId), there: present.length - made.length, gone })
}

async function bind(
  ctx: Ctx<MemberActor>,
  auditId: string,
  made: readonly { taskId: string; relationId: string | null }[],
  batchId: string | null,
): Promise<void> {
  if (made.length === 0) return
  const { networkId, membershipId: madeById } = ctx.actor
  const rows = made.map(one => ({ id: ctx.newId(), networkId, auditId, ...one, batchId, madeById }))
  await saveNewActions(ctx.db, rows, ctx.now)
}
