import { z } from 'zod'
import { actForMember } from '~/access/act-for-member.server'
import { proposeActs, proposeGroupJobName } from '~/areas/matching/groups/group-jobs'
import { proposeGroup, takeGroupBack } from '~/areas/matching/groups/propose-group.server'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob } from '../parts/job-handler'

/** Proposes what a group was given, or takes the proposals back, for the person who asked. */
export const proposeGroupJob = networkJob(
  {
    name: proposeGroupJobName,
    payload: z.object({ groupId: z.uuid(), runId: z.uuid(), membershipId: z.uuid(), act: z.enum(proposeActs) }),
    retry: retryPlans.soon,
    timeoutSeconds: 600,
  },
  async (ctx, { groupId, runId, membershipId, act }, run) => {
    const acting = await actForMember(ctx, membershipId)
    const options = {
      onProgress: async (done: number, total: number) => {
        run.signal.throwIfAborted()
        await run.progress({ done, total })
      },
    }
    return act === 'propose'
      ? proposeGroup(acting, groupId, runId, options)
      : takeGroupBack(acting, groupId, runId, options)
  },
)
