import { accessDay } from '~/access/access-day'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { guidedAmong } from '~/areas/clients/guided-clients.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { mostPlaces, type GroupSeen } from './group'
import { groupJobKey, reckonGroupJobName } from './group-jobs'
import { countGroupPlaces } from './group-places.store.server'
import { cancelGroupJob, endRun, findGroupJob, listRuns, saveNewRun } from './group-runs.store.server'
import { requireGroup } from './require-group.server'
import { runStateOf } from './run-states'
import { groupEvent } from './tell-group'

/** Has a group reckoned in the background. Refused without clients or places, with too many places, and while it is at it. */
export async function startRun(ctx: Ctx<MemberActor>, groupId: string): Promise<Result<{ runId: string }>> {
  const group = await requireGroup(ctx, groupId)
  const wrong = (await whatIsMissing(ctx, group)) ?? (await whatIsAtWork(ctx, groupId))
  if (wrong) return fail(wrong)
  const { networkId, membershipId } = ctx.actor
  const runId = ctx.newId()
  const jobKey = groupJobKey('reckon', runId, ctx.now)
  const { method, version: groupVersion } = group
  const run = { id: runId, networkId, groupId, method, jobKey, groupVersion, askedById: membershipId }
  if (!(await saveNewRun(ctx.db, run, ctx.now))) return fail(problem('', 'group-at-work'))
  ctx.enqueue({ name: reckonGroupJobName, payload: { groupId, runId, membershipId }, dedupeKey: jobKey })
  ctx.record(groupEvent('reckoning-asked', groupId, { runId, method: group.method }))
  return ok({ runId })
}

async function whatIsMissing(ctx: Ctx<MemberActor>, group: GroupSeen) {
  const { membershipId, networkId } = ctx.actor
  const clients = await guidedAmong(ctx.db, membershipId, accessDay(ctx.now), group.clientIds)
  if (clients.length === 0) return problem('', 'group-no-clients')
  const filter = { words: null, section: null, town: null, kind: null, isIn: 'yes' as const }
  const chosen = group.allPlaces ? null : group.vacancyIds
  const { places } = await countGroupPlaces(ctx.db, { networkId, chosen, filter })
  if (places === 0) return problem('', 'group-no-places')
  return places > mostPlaces ? problem('', 'group-too-many-places', String(places), String(mostPlaces)) : null
}

/** A run whose job ended without it counts as failed, and makes room for the next. */
async function whatIsAtWork(ctx: Ctx<MemberActor>, groupId: string) {
  const [last] = await listRuns(ctx.db, groupId, 1)
  if (last?.state !== 'running') return null
  const job = await findGroupJob(ctx.db, last.jobKey)
  if (runStateOf(last.state, job?.state) === 'running') return problem('', 'group-at-work')
  await endRun(ctx.db, last.id, 'failed', {}, ctx.now)
  return null
}

/** Stops the reckoning that is at work; the earlier results stay. */
export async function cancelRun(ctx: Ctx<MemberActor>, groupId: string): Promise<Result<null>> {
  await requireGroup(ctx, groupId)
  const [last] = await listRuns(ctx.db, groupId, 1)
  if (last?.state !== 'running' || !(await endRun(ctx.db, last.id, 'cancelled', {}, ctx.now)))
    return fail(problem('', 'group-not-at-work'))
  await cancelGroupJob(ctx.db, last.jobKey, ctx.now)
  ctx.record(groupEvent('reckoning-cancelled', groupId, { runId: last.id }))
  return ok(null)
}
