import { z } from 'zod'
import { countQuarters } from '~/areas/insight/fairness/keep-fairness.server'
import { keepCounts } from '~/areas/insight/labour-market/keep-counts.server'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob, type JobHandler } from '../parts/job-handler'

/** What is counted at night for the labour-market view and the fairness report. */
export const insightJobs: readonly JobHandler[] = [
  networkJob(
    { name: 'insight.keep-counts', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 240 },
    ctx => keepCounts(ctx),
  ),
  networkJob(
    { name: 'insight.count-quarters', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 240 },
    async ctx => {
      await countQuarters(ctx)
    },
  ),
]
