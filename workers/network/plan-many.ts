import { z } from 'zod'
import { actForMember } from '~/access/act-for-member.server'
import { applyBatch, undoBatch } from '~/areas/network/plan/apply-batch.server'
import { batchJobActs, batchJobName } from '~/areas/network/plan/batch'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob } from '../parts/job-handler'

/** A strategy or an action for many relations of a plan, or such an act taken back: all of it or nothing, for the person who asked. */
export const planManyJob = networkJob(
  {
    name: batchJobName,
    payload: z.object({ auditId: z.uuid(), batchId: z.uuid(), membershipId: z.uuid(), act: z.enum(batchJobActs) }),
    retry: retryPlans.soon,
    timeoutSeconds: 900,
  },
  async (ctx, { auditId, batchId, membershipId, act }, run) => {
    const acting = await actForMember(ctx, membershipId)
    const options = {
      onProgress: async (done: number, total: number) => {
        run.signal.throwIfAborted()
        await run.progress({ done, total })
      },
    }
    return act === 'apply'
      ? applyBatch(acting, auditId, batchId, options)
      : undoBatch(acting, auditId, batchId, options)
  },
)
