import { z } from 'zod'
import { actForMember } from '~/access/act-for-member.server'
import { reckonGroupJobName } from '~/areas/matching/groups/group-jobs'
import { reckonGroup } from '~/areas/matching/groups/reckon-group.server'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob } from '../parts/job-handler'

/** Reckons a whole group for the person who asked: all of it or nothing. */
export const reckonGroupJob = networkJob(
  {
    name: reckonGroupJobName,
    payload: z.object({ groupId: z.uuid(), runId: z.uuid(), membershipId: z.uuid() }),
    retry: retryPlans.soon,
    timeoutSeconds: 600,
  },
  async (ctx, { groupId, runId, membershipId }, run) =>
    reckonGroup(await actForMember(ctx, membershipId), groupId, runId, {
      onProgress: async (done, total) => {
        run.signal.throwIfAborted()
        await run.progress({ done, total })
      },
    }),
)
