import { z } from 'zod'
import { followFits } from '~/areas/matching/changes/follow-fits.server'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob, type JobHandler } from '../parts/job-handler'
import { proposeGroupJob } from './propose-group'
import { reckonGroupJob } from './reckon-group'

/** What the matching area does in the background. */
export const matchingJobs: readonly JobHandler[] = [
  reckonGroupJob,
  proposeGroupJob,
  networkJob(
    { name: 'matching.follow-fits', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 600 },
    ctx => followFits(ctx),
  ),
]
