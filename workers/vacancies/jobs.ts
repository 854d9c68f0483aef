import { z } from 'zod'
import { askAfterStaleForms } from '~/areas/vacancies/job-forms/ask-after-stale-forms.server'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob, type JobHandler } from '../parts/job-handler'

/** What happens to job forms in the background. */
export const vacancyJobs: readonly JobHandler[] = [
  networkJob(
    { name: 'jobforms.ask-after-stale', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 240 },
    ctx => askAfterStaleForms(ctx),
  ),
]
