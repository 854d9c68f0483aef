import { actForMember } from '~/access/act-for-member.server'
import { runAsMember, runAsSystem } from '~/access/run.server'
import { reckonGroup } from '~/areas/matching/groups/reckon-group.server'
import { startGroup } from '~/areas/matching/groups/save-group.server'
import { startRun } from '~/areas/matching/groups/start-run.server'
import { at, daysBefore, must } from './history'

/** A group of a case manager that was matched yesterday and is not proposed yet. */
export async function plantGroups(
  { networkId, membershipId }: { networkId: string; membershipId: string },
  now: Date,
): Promise<void> {
  const then = daysBefore(now, 1)
  const { groupId, runId } = await runAsMember(membershipId, async ctx => {
    const past = at(ctx, then)
    const group = must(await startGroup(past, { name: 'Instroom van dit najaar', method: 'stable' }))
    return { ...group, ...must(await startRun(past, group.groupId)) }
  })
  await runAsSystem(networkId, 'demo', async ctx =>
    must(await reckonGroup(at(await actForMember(ctx, membershipId), then), groupId, runId)),
  )
}
