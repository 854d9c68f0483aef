import { z } from 'zod'
import { keepCounts } from '~/areas/insight/labour-market/keep-counts.server'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob, type JobHandler } from '../parts/job-handler'

/** What is counted at night for the labour-market view. */
export const insightJobs: readonly JobHandler[] = [
  networkJob(
    { name: 'insight.keep-counts', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 240 },
    ctx => keepCounts(ctx),
  ),
]
