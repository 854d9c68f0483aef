import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { steerTask } from '~/areas/engagement/steer-task.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { auditFor } from '../audits/require-audit.server'
import { auditEvent } from '../audits/tell-audit'
import { addActionsFor } from './add-plan-actions.server'
import { batchStepSize, type BatchChange } from './batch'
import { moveBatch, openTasksOfBatch } from './batches.store.server'
import { undoChoices } from './choices.store.server'
import { chooseFor } from './choose-strategy.server'
import { requireBatch } from './require-batch.server'

export interface BatchOptions {
  /** Called after each step; throwing stops the work, and nothing has changed. */
  onProgress?: (done: number, total: number) => Promise<void>
}

export interface BatchDone {
  changed: number
  /** Had that strategy already, or the same action open. */
  same: number
  /** Employers that are no longer in the records. */
  gone: number
}

export const eventOfKind = (kind: string) => (kind === 'strategy' ? 'plan' : 'act')

/** Does an act on many relations: all of it in one transaction. Refused when the audit no longer takes it, or it was stopped. */
export async function applyBatch(
  ctx: Ctx<MemberActor>,
  auditId: string,
  batchId: string,
  { onProgress }: BatchOptions = {},
): Promise<Result<BatchDone>> {
  const batch = await requireBatch(ctx, 'audits.write', auditId, batchId)
  if (batch.state !== 'running') return fail(problem('', 'batch-gone'))
  const found = await auditFor(ctx, eventOfKind(batch.kind), auditId)
  if (!found.ok) return found
  const { relationIds } = batch
  const sum: BatchDone = { changed: 0, same: 0, gone: 0 }
  for (let at = 0; at < relationIds.length; at += batchStepSize) {
    const done = await doSome(ctx, auditId, batchId, relationIds.slice(at, at + batchStepSize), batch.change)
    if (!done.ok) return done
    sum.changed += done.value.changed
    sum.same += done.value.same
    sum.gone += done.value.gone
    await onProgress?.(Math.min(at + batchStepSize, relationIds.length), relationIds.length)
  }
  // Thrown and not answered: what was written goes back with the transaction.
  if (!(await moveBatch(ctx.db, batchId, 'running', 'done', sum))) throw new Error('the act was stopped')
  ctx.record(auditEvent('batch-done', auditId, { batchId, ...batch.change, relations: relationIds.length, ...sum }))
  return ok(sum)
}

async function doSome(
  ctx: Ctx<MemberActor>,
  auditId: string,
  batchId: string,
  ids: readonly string[],
  change: BatchChange,
): Promise<Result<BatchDone>> {
  if (change.kind === 'strategy') {
    const chosen = await chooseFor(ctx, auditId, ids, change.input, batchId)
    return chosen.ok ? ok({ changed: chosen.value.made.length, same: chosen.value.same, gone: 0 }) : chosen
  }
  const added = await addActionsFor(ctx, auditId, ids, change.input, batchId)
  return added.ok ? ok({ changed: added.value.made.length, same: added.value.there, gone: added.value.gone }) : added
}

/**
 * Takes an act back as a whole. A strategy that somebody chose again since stays as they chose it, and so does an action that is done
 * or was called off; those are counted as kept.
 */
export async function undoBatch(
  ctx: Ctx<MemberActor>,
  auditId: string,
  batchId: string,
  { onProgress }: BatchOptions = {},
): Promise<Result<{ returned: number; kept: number }>> {
  const batch = await requireBatch(ctx, 'audits.write', auditId, batchId)
  if (batch.state !== 'undoing') return fail(problem('', 'batch-gone'))
  const found = await auditFor(ctx, eventOfKind(batch.kind), auditId)
  if (!found.ok) return found
  const returned =
    batch.kind === 'strategy'
      ? (await undoChoices(ctx.db, { auditId, batchId }, ctx.now)).returned
      : await cancelTasks(ctx, batchId, onProgress)
  await onProgress?.(1, 1)
  if (!(await moveBatch(ctx.db, batchId, 'undoing', 'undone', { returned })))
    throw new Error('taking the act back was stopped')
  const kept = batch.changed - returned
  ctx.record(auditEvent('batch-undone', auditId, { batchId, returned, kept }))
  return ok({ returned, kept })
}

async function cancelTasks(
  ctx: Ctx<MemberActor>,
  batchId: string,
  onProgress: BatchOptions['onProgress'],
): Promise<number> {
  const tasks = await openTasksOfBatch(ctx.db, batchId)
  let returned = 0
  for (const [at, taskId] of tasks.entries()) {
    const done = await steerTask(ctx, taskId, 'cancel')
    if (done.ok) returned += 1
    if ((at + 1) % batchStepSize === 0) await onProgress?.(at + 1, tasks.length)
  }
  return returned
}
