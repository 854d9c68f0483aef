import type { JobHandler } from '../parts/job-handler'
import { measureMapJob } from './measure-map'
import { planManyJob } from './plan-many'
import { takeAuditJob } from './take-audit'

/** What the network area does in the background. */
export const networkJobs: readonly JobHandler[] = [measureMapJob, takeAuditJob, planManyJob]
