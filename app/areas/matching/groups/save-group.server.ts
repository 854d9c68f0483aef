import { accessDay } from '~/access/access-day'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { seatHolding } from '~/areas/placements/placement-machine'
import { runningOfClients } from '~/areas/placements/placements-of-many.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { mostClients, type GroupInput } from './group'
import { idsOfGuidedClients } from './group-clients.store.server'
import { carryRunsOver } from './group-runs.store.server'
import { changeGroup, saveNewGroup, setGroupArchived } from './groups.store.server'
import { requireGroup } from './require-group.server'
import { groupEvent } from './tell-group'

/** Begins a group with the active clients whom the actor guides and who hold no seat, and every open place; both can be changed. */
export async function startGroup(ctx: Ctx<MemberActor>, input: GroupInput): Promise<Result<{ groupId: string }>> {
  const { networkId, membershipId } = ctx.actor
  const filter = { words: null, status: 'active', isIn: null }
  const asked = { membershipId, today: accessDay(ctx.now), chosen: [], filter }
  const active = await idsOfGuidedClients(ctx.db, asked, mostClients)
  const running = await runningOfClients(ctx.db, active)
  const seated = new Set(
    running.filter(({ state }) => seatHolding.some(one => one === state)).map(({ clientId }) => clientId),
  )
  const clientIds = active.filter(id => !seated.has(id))
  const groupId = ctx.newId()
  await saveNewGroup(ctx.db, { id: groupId, networkId, madeById: membershipId, clientIds, ...input }, ctx.now)
  ctx.record(groupEvent('started', groupId, { ...input, clients: clientIds.length }))
  return ok({ groupId })
}

/** Changes the name or the method, when nobody changed the group since this version. */
export async function changeGroupHead(
  ctx: Ctx<MemberActor>,
  groupId: string,
  { version, ...input }: GroupInput & { version: number },
): Promise<Result<null>> {
  const { name, method } = await requireGroup(ctx, groupId)
  if (!(await changeGroup(ctx.db, { id: groupId, version }, input, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  // Another name changes nothing of what was reckoned.
  if (input.method === method) await carryRunsOver(ctx.db, groupId, version, version + 1)
  ctx.record({ ...groupEvent('changed', groupId, input), before: { name, method } })
  return ok(null)
}

/** Puts a group out of sight in the list, or brings it back. Its results and proposals stay as they are. */
export async function archiveGroup(ctx: Ctx<MemberActor>, groupId: string, isArchived: boolean): Promise<Result<null>> {
  await requireGroup(ctx, groupId)
  await setGroupArchived(ctx.db, groupId, isArchived ? ctx.now : null)
  ctx.record(groupEvent(isArchived ? 'archived' : 'brought-back', groupId, {}))
  return ok(null)
}
