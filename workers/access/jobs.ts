import { z } from 'zod'
import { verifyChain } from '~/access/audit/verify-chain.server'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob, type JobHandler } from '../parts/job-handler'

/** What the background does for access: checking the audit chain, when asked and each night. */
export const accessJobs: readonly JobHandler[] = [
  networkJob(
    { name: 'access.verify-chain', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 600 },
    ctx => verifyChain(ctx),
  ),
]
