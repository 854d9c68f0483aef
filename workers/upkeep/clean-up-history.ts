import { z } from 'zod'
import { workerDatabase } from '~/platform/database.server'
import { retryPlans } from '~/platform/queue/retry'
import { platformJob } from '../parts/job-handler'

const jobDays = 30
const mailDays = 180

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

/** Removes jobs a month, and mails half a year, after they were done. What failed or is unknown stays until somebody decided. */
export const cleanUpHistory = platformJob(
  { name: 'outreach.clean-up-history', payload: z.object({}), retry: retryPlans.patient },
  async (_payload, { now }) => {
    const db = workerDatabase()
    await db.job.deleteMany({
      where: { state: { in: ['done', 'cancelled'] }, createdAt: { lt: daysBefore(now, jobDays) } },
    })
    await db.mailMessage.deleteMany({
      where: { state: { in: ['sent', 'suppressed'] }, dueAt: { lt: daysBefore(now, mailDays) } },
    })
  },
)
