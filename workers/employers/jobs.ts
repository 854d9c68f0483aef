import { z } from 'zod'
import { actForMember } from '~/access/act-for-member.server'
import { commitImport } from '~/areas/imports/commit-import.server'
import { commitJobName } from '~/areas/imports/import-job'
import { importKinds } from '~/areas/imports/import-kind'
import { planOf } from '~/areas/imports/plans.server'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob, type JobHandler } from '../parts/job-handler'

/** Large files are read in here: all of the rows or none, for the person who asked. */
export const importJobs: readonly JobHandler[] = [
  networkJob(
    {
      name: commitJobName,
      payload: z.object({ runId: z.uuid(), membershipId: z.uuid(), kind: z.enum(importKinds) }),
      retry: retryPlans.soon,
      timeoutSeconds: 900,
    },
    async (ctx, { runId, membershipId, kind }, run) => {
      const acting = await actForMember(ctx, membershipId)
      return commitImport(acting, planOf(kind), runId, {
        onProgress: async (done, total) => {
          run.signal.throwIfAborted()
          await run.progress({ done, total })
        },
      })
    },
  ),
]
