import { z } from 'zod'
import type { Clock } from '~/platform/clock.server'
import { workerDatabase } from '~/platform/database.server'
import { log } from '~/platform/log.server'
import { findDueMails, settleAbandonedMails } from '~/platform/mail/mail-rows.server'
import { retryPlans } from '~/platform/queue/retry'
import { inParallel } from '../parts/in-parallel'
import { platformJob, type JobHandler } from '../parts/job-handler'
import { deliverMail, type MailDelivery } from './deliver-mail'

/** Sends a mail at once. What is put off stands in the mail's own row and is found by the sweep. */
export function sendMailJob(delivery: MailDelivery): JobHandler {
  return platformJob(
    { name: 'outreach.send-mail', payload: z.object({ mailId: z.uuid() }), retry: retryPlans.soon },
    ({ mailId }) => deliverMail(mailId, delivery),
  )
}

const batch = 100
const width = 4

/** Finds the mails that wait again, that were put off until now, or whose sender is gone. */
export async function sweepMails(clock: Clock, delivery: MailDelivery): Promise<void> {
  const abandoned = await settleAbandonedMails(workerDatabase(), clock.now())
  if (abandoned.unknown > 0)
    log().warn({ count: abandoned.unknown }, 'mails whose sending was broken off: a person decides')
  await inParallel(await findDueMails(workerDatabase(), clock.now(), batch), width, id => deliverMail(id, delivery))
}
