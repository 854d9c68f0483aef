import { z } from 'zod'
import { workerDatabase } from '~/platform/database.server'
import { env } from '~/platform/env.server'
import { retryPlans } from '~/platform/queue/retry'
import { platformJob } from '../parts/job-handler'
import { fetchMailbox } from './imap-fetcher'

const name = 'engagement.fetch-mail'

/** Whether an earlier run is still busy, or waits to try again: two at once would fetch the same mails twice. */
async function isAnotherAtIt(id: string): Promise<boolean> {
  const others = await workerDatabase().job.count({
    where: { name, id: { not: id, lt: id }, state: { in: ['waiting', 'running'] } },
  })
  return others > 0
}

/** Fetches mail into the file from the mailbox of INBOUND_IMAP_URL; nothing where none is set. */
export const fetchMail = platformJob(
  { name, payload: z.object({}), retry: retryPlans.patient },
  async (_payload, { job, signal, progress }) => {
    const { INBOUND_DOMAIN, INBOUND_IMAP_URL, INBOUND_IMAP_DONE_FOLDER } = env()
    if (!INBOUND_DOMAIN || !INBOUND_IMAP_URL || (await isAnotherAtIt(job.id))) return
    await fetchMailbox({
      address: INBOUND_IMAP_URL,
      doneFolder: INBOUND_IMAP_DONE_FOLDER,
      signal,
      told: fetched => progress({ ...fetched }),
    })
  },
)
