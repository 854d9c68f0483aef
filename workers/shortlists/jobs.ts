import { z } from 'zod'
import { tellAnswered, tellClient } from '~/areas/shortlists/tell-shortlist.server'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob, type JobHandler } from '../parts/job-handler'

const payload = z.object({ shortlistId: z.uuid() })

/** What happens to shortlists in the background. */
export const shortlistJobs: readonly JobHandler[] = [
  networkJob({ name: 'shortlists.tell-client', payload, retry: retryPlans.soon }, (ctx, { shortlistId }) =>
    tellClient(ctx, shortlistId),
  ),
  networkJob({ name: 'shortlists.tell-answered', payload, retry: retryPlans.soon }, (ctx, { shortlistId }) =>
    tellAnswered(ctx, shortlistId),
  ),
]
