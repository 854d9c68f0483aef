import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { groupJobKey, proposeGroupJobName, type ProposeAct } from './group-jobs'
import { cancelGroupJob, findGroupJob, findRun, listRuns, moveBatch, type GroupRun } from './group-runs.store.server'
import { requireGroup } from './require-group.server'
import { batchStep, runStateOf } from './run-states'
import { groupEvent } from './tell-group'

/** Has the pairs of the newest result proposed in the background. Refused when the group was changed since it was reckoned. */
export async function startProposals(ctx: Ctx<MemberActor>, groupId: string, runId: string): Promise<Result<null>> {
  const group = await requireGroup(ctx, groupId)
  const run = await requireRun(ctx, groupId, runId)
  const [newest] = (await listRuns(ctx.db, groupId)).filter(one => one.state === 'done')
  if (newest?.id !== runId) return fail(problem('', 'group-not-newest'))
  if (run.groupVersion !== group.version) return fail(problem('', 'group-stale'))
  return begin(ctx, run, 'propose')
}

/** Has the proposals of a result taken back in the background. */
export async function startTakingBack(ctx: Ctx<MemberActor>, groupId: string, runId: string): Promise<Result<null>> {
  return begin(ctx, await requireRun(ctx, groupId, runId), 'undo')
}

async function begin(ctx: Ctx<MemberActor>, run: GroupRun, act: ProposeAct): Promise<Result<null>> {
  const from = await settledState(ctx, run)
  const to = batchStep(from, act === 'propose' ? 'start' : 'undo')
  const batchJobKey = groupJobKey(act, run.id, ctx.now)
  if (!to || !(await moveBatch(ctx.db, run.id, from, to, { batchJobKey }))) return fail(problem('', 'group-batch-gone'))
  const payload = { groupId: run.groupId, runId: run.id, membershipId: ctx.actor.membershipId, act }
  ctx.enqueue({ name: proposeGroupJobName, payload, dedupeKey: batchJobKey })
  ctx.record(groupEvent(act === 'propose' ? 'proposing-asked' : 'taking-back-asked', run.groupId, { runId: run.id }))
  return ok(null)
}

/** A batch whose job ended without it did nothing: it is put back to where it came from. */
async function settledState(ctx: Ctx<MemberActor>, run: GroupRun): Promise<string | null> {
  const back = batchStep(run.batchState, 'stop')
  if (!back || !run.batchJobKey) return run.batchState
  const job = await findGroupJob(ctx.db, run.batchJobKey)
  if (runStateOf('running', job?.state) === 'running') return run.batchState
  await moveBatch(ctx.db, run.id, run.batchState, back)
  return back
}

/** Stops the background; what it was doing is as it was before. */
export async function stopProposals(ctx: Ctx<MemberActor>, groupId: string, runId: string): Promise<Result<null>> {
  const { batchState, batchJobKey } = await requireRun(ctx, groupId, runId)
  const to = batchStep(batchState, 'stop')
  // In the order of the background, which ends with its job: so the two do not wait for each other.
  if (!to || !(await moveBatch(ctx.db, runId, batchState, to))) return fail(problem('', 'group-batch-gone'))
  if (batchJobKey) await cancelGroupJob(ctx.db, batchJobKey, ctx.now)
  ctx.record(groupEvent('proposing-stopped', groupId, { runId, state: batchState }))
  return ok(null)
}

async function requireRun(ctx: Ctx<MemberActor>, groupId: string, runId: string): Promise<GroupRun> {
  await requireGroup(ctx, groupId)
  const run = await findRun(ctx.db, groupId, runId)
  if (!run) throw new NotFoundError()
  return run
}
