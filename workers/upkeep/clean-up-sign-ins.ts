import { z } from 'zod'
import { workerDatabase } from '~/platform/database.server'
import { retryPlans } from '~/platform/queue/retry'
import { platformJob } from '../parts/job-handler'

const keptDays = 30

/** Removes sessions and links from mails a month after they ended. */
export const cleanUpSignIns = platformJob(
  { name: 'access.clean-up-sign-ins', payload: z.object({}), retry: retryPlans.patient },
  async (_payload, { now }) => {
    const before = new Date(now.getTime() - keptDays * 86_400_000)
    const db = workerDatabase()
    await db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] } })
    await db.accessLink.deleteMany({
      where: {
        OR: [
          { expiresAt: { lt: before } },
          { revokedAt: { lt: before } },
          { usedAt: { lt: before }, purpose: 'sign-in' },
        ],
        sessions: { none: {} },
      },
    })
  },
)
