import type { JobHandler } from '../parts/job-handler'
import { proposeGroupJob } from './propose-group'
import { reckonGroupJob } from './reckon-group'

/** What the matching area does in the background. */
export const matchingJobs: readonly JobHandler[] = [reckonGroupJob, proposeGroupJob]
