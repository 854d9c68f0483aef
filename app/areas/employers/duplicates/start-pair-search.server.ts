import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findPairsJobKey, findPairsJobName, longestSearchMinutes } from './pair'
import {
  cancelSearchJob,
  endForgotten,
  endSearch,
  findSearch,
  findSearchOfJob,
  saveNewSearch,
} from './pair-searches.store.server'

const forgottenBefore = (now: Date) => new Date(now.getTime() - longestSearchMinutes * 60_000)

/** Asks the background to look through the network for pairs; one search at a time. */
export async function startPairSearch(ctx: Ctx<MemberActor>): Promise<Result<{ searchId: string }>> {
  requireSteering(ctx)
  const { networkId, membershipId } = ctx.actor
  await endForgotten(ctx.db, networkId, forgottenBefore(ctx.now), ctx.now)
  const searchId = ctx.newId()
  const jobKey = findPairsJobKey(searchId)
  const isNew = await saveNewSearch(ctx.db, {
    id: searchId,
    networkId,
    askedById: membershipId,
    jobKey,
    createdAt: ctx.now,
  })
  if (!isNew) return fail(problem('', 'pair-search-at-work'))
  ctx.enqueue({ name: findPairsJobName, payload: { searchId }, dedupeKey: jobKey })
  return ok({ searchId })
}

/** Stops a search; what it found so far stays. */
export async function stopPairSearch(ctx: Ctx<MemberActor>, searchId: string): Promise<Result<{ searchId: string }>> {
  requireSteering(ctx)
  const search = await findSearch(ctx.db, searchId)
  if (!search) throw new NotFoundError()
  if (!(await endSearch(ctx.db, searchId, { state: 'cancelled', now: ctx.now })))
    return fail(problem('', 'pair-search-ended'))
  await cancelSearchJob(ctx.db, search.jobKey, ctx.now)
  return ok({ searchId })
}

/** The search of a job that the clock started: its own when it ran before, else a new one; null when one is at work. */
export async function openScheduledSearch(ctx: Ctx, networkId: string, jobKey: string): Promise<string | null> {
  const own = await findSearchOfJob(ctx.db, networkId, jobKey)
  if (own) return own.id
  await endForgotten(ctx.db, networkId, forgottenBefore(ctx.now), ctx.now)
  const id = ctx.newId()
  return (await saveNewSearch(ctx.db, { id, networkId, askedById: null, jobKey, createdAt: ctx.now })) ? id : null
}

/** Notes that a search could not go on. */
export async function failPairSearch(ctx: Ctx, searchId: string): Promise<void> {
  await endSearch(ctx.db, searchId, { state: 'failed', now: ctx.now })
}

function requireSteering(ctx: Ctx<MemberActor>): void {
  if (!can(ctx.actor, 'employers.merge', { sameNetwork: true })) throw new NotFoundError()
}
