import { z } from 'zod'
import { actForMember } from '~/access/act-for-member.server'
import { takeAudit } from '~/areas/network/audits/take-audit.server'
import { takeAuditJobName } from '~/areas/network/audits/taking-job'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob } from '../parts/job-handler'

/** Audits of large networks are taken in here, for the person who asked: all of it or nothing. */
export const takeAuditJob = networkJob(
  {
    name: takeAuditJobName,
    payload: z.object({ auditId: z.uuid(), membershipId: z.uuid() }),
    retry: retryPlans.soon,
    timeoutSeconds: 600,
  },
  async (ctx, { auditId, membershipId }, run) =>
    takeAudit(await actForMember(ctx, membershipId), auditId, {
      onProgress: async (done, total) => {
        run.signal.throwIfAborted()
        await run.progress({ done, total })
      },
    }),
)
