import { z } from 'zod'
import { mailingJobName } from '~/areas/outreach/mailings/mailing-job'
import { dueMailings } from '~/areas/outreach/mailings/settle-mailing.server'
import type { Clock } from '~/platform/clock.server'
import { errorFacts, log } from '~/platform/log.server'
import { retryPlans } from '~/platform/queue/retry'
import { JobError } from '../parts/failure-reason'
import { platformJob, type JobHandler } from '../parts/job-handler'
import type { MailDelivery } from './deliver-mail'
import { deliverMailing } from './deliver-mailing'

/** Sends a mailing as far as it is due. What is put off stands with its recipient and is found by the sweep. */
export function sendMailingJob(delivery: MailDelivery): JobHandler {
  return platformJob(
    { name: mailingJobName, payload: z.object({ mailingId: z.uuid() }), retry: retryPlans.soon },
    async ({ mailingId }, { job, signal, progress }) => {
      if (!job.networkId) throw new JobError('needs a network', false)
      const onProgress = (done: number, total: number) => progress({ done, total })
      await deliverMailing({ networkId: job.networkId, mailingId }, delivery, { signal, onProgress })
    },
  )
}

const batch = 20

/**
 * Finds mailings with mails that wait again, that were put off until now, or whose sender is gone. One that fails does not hold up
 * the others; when the worker stops, the mail in hand is the last.
 */
export async function sweepMailings(clock: Clock, delivery: MailDelivery, leaving?: AbortSignal): Promise<void> {
  for (const due of await dueMailings(clock.now(), batch)) {
    if (leaving?.aborted) return
    await deliverMailing(due, delivery, { signal: leaving }).catch((error: unknown) => {
      if (!leaving?.aborted) log().warn({ mailing: due.mailingId, error: errorFacts(error) }, 'mailing sweep failed')
    })
  }
}
