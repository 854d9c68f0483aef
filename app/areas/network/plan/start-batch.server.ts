import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { whyNotStaff } from '~/areas/employers/why-not-staff.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { readRelationFilter } from '../audits/relation-filter'
import { auditFor } from '../audits/require-audit.server'
import { auditEvent } from '../audits/tell-audit'
import { applyBatch, eventOfKind, undoBatch, type BatchDone } from './apply-batch.server'
import {
  batchJobKey,
  batchJobName,
  batchStep,
  mostAtOnce,
  mostInBatch,
  type BatchChange,
  type BatchJobAct,
} from './batch'
import { cancelBatchJob, idsOfFilter, moveBatch, namesProposedOtherwise, saveNewBatch } from './batches.store.server'
import { requireBatch } from './require-batch.server'

export interface StartedBatch {
  batchId: string
  /** Null: it goes on in the background. */
  done: BatchDone | null
}

/**
 * Gives every relation that a filter keeps a strategy or an action, as one act: at once, above 300 in the background. `seen` is how many
 * the person saw; refused when the filter keeps another number by now, none, or more than 10,000, and when a strategy that is not the
 * proposed one has no reason.
 */
export async function startBatch(
  ctx: Ctx<MemberActor>,
  auditId: string,
  { search, seen }: { search: URLSearchParams; seen: number },
  change: BatchChange,
): Promise<Result<StartedBatch>> {
  const found = await auditFor(ctx, eventOfKind(change.kind), auditId)
  if (!found.ok) return found
  const { networkId, membershipId: madeById } = ctx.actor
  const ids = await idsOfFilter(ctx.db, networkId, auditId, readRelationFilter(search), mostInBatch + 1)
  if (ids.length === 0) return fail(problem('', 'batch-none'))
  if (ids.length > mostInBatch) return fail(problem('', 'batch-too-many', undefined, String(mostInBatch)))
  if (ids.length !== seen) return fail(problem('', 'batch-other-count', String(ids.length), String(seen)))
  const wrong = await whyNot(ctx, auditId, ids, change)
  if (wrong) return fail(wrong)
  const batchId = ctx.newId()
  const jobKey = ids.length > mostAtOnce ? batchJobKey(batchId, 'apply', ctx.now) : null
  await saveNewBatch(ctx.db, { id: batchId, networkId, auditId, change, relationIds: ids, jobKey, madeById }, ctx.now)
  ctx.record(auditEvent('batch-asked', auditId, { batchId, ...change, relations: ids.length }))
  if (jobKey !== null) {
    enqueue(ctx, auditId, batchId, 'apply', jobKey)
    return ok({ batchId, done: null })
  }
  const done = await applyBatch(ctx, auditId, batchId)
  return done.ok ? ok({ batchId, done: done.value }) : done
}

async function whyNot(ctx: Ctx<MemberActor>, auditId: string, ids: readonly string[], change: BatchChange) {
  if (change.kind === 'action') {
    const { ownerId } = change.input
    return ownerId ? whyNotStaff(ctx, 'ownerId', ownerId) : null
  }
  if (change.input.reason) return null
  const names = await namesProposedOtherwise(ctx.db, auditId, ids, change.input.strategy)
  return names.length > 0 ? problem('', 'choice-without-reason', names.join(', ')) : null
}

function enqueue(ctx: Ctx<MemberActor>, auditId: string, batchId: string, act: BatchJobAct, dedupeKey: string): void {
  const payload = { auditId, batchId, membershipId: ctx.actor.membershipId, act }
  ctx.enqueue({ name: batchJobName, payload, dedupeKey })
}

/** Takes an act back: at once, above 300 relations in the background. Null: it goes on there. */
export async function takeBatchBack(
  ctx: Ctx<MemberActor>,
  auditId: string,
  batchId: string,
): Promise<Result<{ returned: number; kept: number } | null>> {
  const batch = await requireBatch(ctx, 'audits.write', auditId, batchId)
  const to = batchStep(batch.state, 'undo')
  const isLarge = batch.relationIds.length > mostAtOnce
  const jobKey = isLarge ? batchJobKey(batchId, 'undo', ctx.now) : null
  if (!to || !(await moveBatch(ctx.db, batchId, batch.state, to, { jobKey }))) return fail(problem('', 'batch-gone'))
  if (jobKey === null) return undoBatch(ctx, auditId, batchId)
  const found = await auditFor(ctx, eventOfKind(batch.kind), auditId)
  if (!found.ok) return found
  enqueue(ctx, auditId, batchId, 'undo', jobKey)
  return ok(null)
}

/** Stops the background; what it was doing is as it was before. */
export async function stopBatch(ctx: Ctx<MemberActor>, auditId: string, batchId: string): Promise<Result<null>> {
  const { state, jobKey } = await requireBatch(ctx, 'audits.write', auditId, batchId)
  const to = batchStep(state, 'stop')
  // In the order of the background, which ends with its job: so the two do not wait for each other.
  if (!to || !(await moveBatch(ctx.db, batchId, state, to))) return fail(problem('', 'batch-gone'))
  if (jobKey) await cancelBatchJob(ctx.db, jobKey, ctx.now)
  ctx.record(auditEvent('batch-stopped', auditId, { batchId, state }))
  return ok(null)
}
