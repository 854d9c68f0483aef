import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { fingerprintOf } from './fingerprint.server'
import {
  cancelRunJob,
  endForgottenRuns,
  endRun,
  findMeasuredRun,
  findRun,
  findRunOfJob,
  saveNewRun,
} from './map-runs.store.server'
import { mapScope } from './map-scope.server'
import { longestMeasuringMinutes, mapSeed, measureMapJobKey, measureMapJobName } from './measuring'
import { plainMapOf } from './neighbours'
import { readMap } from './social-map.store.server'

const forgottenBefore = (now: Date) => new Date(now.getTime() - longestMeasuringMinutes * 60_000)

/** Asks the background to measure the map; one measuring at a time in a network. */
export async function startMeasuring(ctx: Ctx<MemberActor>): Promise<Result<{ runId: string }>> {
  requireMeasuring(ctx)
  const { networkId, membershipId } = ctx.actor
  await endForgottenRuns(ctx.db, networkId, forgottenBefore(ctx.now), ctx.now)
  const runId = ctx.newId()
  const jobKey = measureMapJobKey(runId)
  const run = { id: runId, networkId, askedById: membershipId, jobKey, seed: mapSeed, createdAt: ctx.now }
  if (!(await saveNewRun(ctx.db, run))) return fail(problem('', 'measuring-at-work'))
  ctx.enqueue({ name: measureMapJobName, payload: { runId }, dedupeKey: jobKey })
  return ok({ runId })
}

/** Stops a measuring; what it kept so far stays. */
export async function stopMeasuring(ctx: Ctx<MemberActor>, runId: string): Promise<Result<{ runId: string }>> {
  requireMeasuring(ctx)
  const run = await findRun(ctx.db, runId)
  if (!run) throw new NotFoundError()
  if (!(await endRun(ctx.db, runId, { state: 'cancelled', now: ctx.now }))) return fail(problem('', 'measuring-ended'))
  await cancelRunJob(ctx.db, run.jobKey, ctx.now)
  return ok({ runId })
}

/**
 * The run of a job that the clock started: its own when it ran before, else a new one; null when one is at work, or when the map is
 * as it was when it was measured last.
 */
export async function openScheduledRun(ctx: Ctx, networkId: string, jobKey: string): Promise<string | null> {
  const own = await findRunOfJob(ctx.db, networkId, jobKey)
  if (own) return own.id
  await endForgottenRuns(ctx.db, networkId, forgottenBefore(ctx.now), ctx.now)
  const last = await findMeasuredRun(ctx.db, networkId)
  const { nodes, edges } = await readMap(ctx.db, await mapScope(ctx, networkId))
  if (nodes.length === 0 || last?.fingerprint === fingerprintOf(plainMapOf(nodes, edges))) return null
  const id = ctx.newId()
  const run = { id, networkId, askedById: null, jobKey, seed: mapSeed, createdAt: ctx.now }
  return (await saveNewRun(ctx.db, run)) ? id : null
}

/** Notes that a measuring could not go on. */
export async function failMeasuring(ctx: Ctx, runId: string): Promise<void> {
  await endRun(ctx.db, runId, { state: 'failed', now: ctx.now })
}

function requireMeasuring(ctx: Ctx<MemberActor>): void {
  if (!can(ctx.actor, 'network.write', { sameNetwork: true })) throw new NotFoundError()
}
