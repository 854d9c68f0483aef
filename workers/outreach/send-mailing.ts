import { z } from 'zod'
import { mailingJobName } from '~/areas/outreach/mailings/mailing-job'
import { dueMailings } from '~/areas/outreach/mailings/settle-mailing.server'
import type { Clock } from '~/platform/clock.server'
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
      const onProgress = async (done: number, total: number) => {
        signal.throwIfAborted()
        await progress({ done, total })
      }
      await deliverMailing({ networkId: job.networkId, mailingId }, delivery, { onProgress })
    },
  )
}

const batch = 20

/** Finds mailings with mails that wait again, that were put off until now, or whose sender is gone. */
export async function sweepMailings(clock: Clock, delivery: MailDelivery): Promise<void> {
  for (const due of await dueMailings(clock.now(), batch)) await deliverMailing(due, delivery)
}
