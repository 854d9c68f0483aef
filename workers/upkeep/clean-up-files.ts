import { z } from 'zod'
import { rawMessagesInUse } from '~/areas/engagement/inbox/clean-up-inbox.server'
import { fileStore } from '~/platform/files/file-store.server'
import { retryPlans } from '~/platform/queue/retry'
import { ok } from '~/platform/result'
import { networkJob } from '../parts/job-handler'

/** Longer than any transaction that could still be about to write the file's row. */
const graceMillis = 24 * 3_600_000

/** Removes bytes that no row names: left behind by a transaction that was rolled back, or a kill in the middle of writing. */
export const cleanUpFiles = networkJob(
  { name: 'outreach.clean-up-files', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 600 },
  async (ctx, _payload, run) => {
    const rows = await ctx.db.storedFile.findMany({ select: { storageKey: true } })
    const known = new Set([...rows.map(row => row.storageKey), ...(await rawMessagesInUse(ctx))])
    let removed = 0
    const before = new Date(run.now.getTime() - graceMillis)
    for await (const key of fileStore().listOlderThan(ctx.actor.networkId, before)) {
      if (known.has(key)) continue
      await fileStore().delete(key)
      removed += 1
    }
    if (removed > 0) await run.progress({ removed })
    return ok(removed)
  },
)
