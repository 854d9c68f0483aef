import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { shareDone } from '~/areas/outreach/jobs'
import { auditHead } from '../audits/audit-head.server'
import { batchStates, batchStep, type BatchState } from './batch'
import { findBatchJob } from './batches.store.server'
import { requireBatch } from './require-batch.server'

/** An act on many relations: what it gives them, how far it is, and what can be done with it. */
export async function batchPage(ctx: Ctx<MemberActor>, auditId: string, batchId: string) {
  const { head } = await auditHead(ctx, auditId)
  const batch = await requireBatch(ctx, 'network.read', auditId, batchId)
  const { id, change, changed, same, gone, returned, createdAt, madeBy, jobKey } = batch
  const state: BatchState = batchStates.find(one => one === batch.state) ?? 'stopped'
  const isRunning = state === 'running' || state === 'undoing'
  const job = isRunning && jobKey ? await findBatchJob(ctx.db, jobKey) : null
  const mayChange = change.kind === 'strategy' ? head.may.plan : head.may.act
  return {
    head,
    id,
    state,
    change,
    chosen: batch.relationIds.length,
    counts: { changed, same, gone, returned, kept: state === 'undone' ? changed - returned : 0 },
    who: madeBy.displayName,
    createdAt,
    running: isRunning
      ? { percent: shareDone(job?.progress) ?? 0, failed: job?.state === 'failed' || job?.state === 'cancelled' }
      : null,
    may: {
      undo: mayChange && changed > 0 && batchStep(state, 'undo') !== null,
      stop: mayChange && batchStep(state, 'stop') !== null,
    },
  }
}
export type BatchPage = Awaited<ReturnType<typeof batchPage>>
