import { accessJobs } from './access/jobs'
import { employerJobs, importJobs } from './employers/jobs'
import { engagementJobs } from './engagement/jobs'
import { matchingJobs } from './matching/jobs'
import { insightJobs } from './insight/jobs'
import { networkJobs } from './network/jobs'
import type { MailDelivery } from './outreach/deliver-mail'
import { sendMailJob } from './outreach/send-mail'
import { sendMailingJob } from './outreach/send-mailing'
import type { JobHandler } from './parts/job-handler'
import { placementJobs } from './placements/jobs'
import { shortlistJobs } from './shortlists/jobs'
import { vacancyJobs } from './vacancies/jobs'
import { cleanUpFiles } from './upkeep/clean-up-files'
import { cleanUpHistory } from './upkeep/clean-up-history'
import { cleanUpSignIns } from './upkeep/clean-up-sign-ins'

/** Every job this version can do. A row with another name waits for a version that can. */
export function jobCatalogue(delivery: MailDelivery): readonly JobHandler[] {
  return [
    sendMailJob(delivery),
    sendMailingJob(delivery),
    ...accessJobs,
    ...placementJobs,
    ...shortlistJobs,
    ...importJobs,
    ...employerJobs,
    ...engagementJobs,
    ...matchingJobs,
    ...networkJobs,
    ...insightJobs,
    ...vacancyJobs,
    cleanUpSignIns,
    cleanUpHistory,
    cleanUpFiles,
  ]
}
