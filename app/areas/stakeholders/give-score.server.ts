import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { AgreedInput, ScoreInput } from './inputs'
import { listRaters } from './raters.store.server'
import { analysisFor } from './require-analysis.server'
import { findStakeholder, saveScore, saveStakeholder } from './stakeholders.store.server'
import { analysisEvent } from './tell-analysis'

/** Keeps what the actor thinks of a stakeholder. Only who takes part gives scores, and only their own. */
export async function giveScore(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  stakeholderId: string,
  input: ScoreInput,
): Promise<Result<{ label: string }>> {
  const found = await analysisFor(ctx, 'score', analysisId)
  if (!found.ok) return found
  const stakeholder = await findStakeholder(ctx.db, analysisId, stakeholderId)
  if (!stakeholder) throw new NotFoundError()
  if (!can(ctx.actor, 'stakeholders.score', { sameNetwork: true, own: true })) throw new NotFoundError()
  const { networkId, membershipId } = ctx.actor
  const raters = await listRaters(ctx.db, analysisId)
  if (!raters.some(one => one.membershipId === membershipId)) return fail(problem('', 'take-part-first'))
  await saveScore(ctx.db, { id: ctx.newId(), networkId, analysisId, stakeholderId, membershipId }, input, ctx.now)
  const mine = stakeholder.scores.find(one => one.membershipId === membershipId)
  const before = mine && { importance: mine.importance, interest: mine.interest, influence: mine.influence }
  ctx.record(analysisEvent('scored', analysisId, { stakeholderId, ...input }, { before }))
  return ok({ label: stakeholder.label })
}

/**
 * Keeps what the group agrees on for a stakeholder. Raters keep their own scores beside it. Fails with `changed-meanwhile` when
 * somebody else agreed on something in between.
 */
export async function agreeValue(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  stakeholderId: string,
  input: AgreedInput,
): Promise<Result<{ label: string }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  const known = await findStakeholder(ctx.db, analysisId, stakeholderId)
  if (!known) throw new NotFoundError()
  if (known.scores.length === 0) return fail(problem('', 'no-scores-yet', known.label))
  const { version, ...agreed } = input
  const change = { ...agreed, agreedById: ctx.actor.membershipId }
  if (known.version !== version || !(await saveStakeholder(ctx.db, stakeholderId, version, change, ctx.now)))
    return fail(problem('', 'changed-meanwhile', known.label))
  const { importance, interest, influence, agreedNote } = known
  const before = { importance, interest, influence, agreedNote }
  ctx.record(analysisEvent('value-agreed', analysisId, { stakeholderId, ...agreed }, { before }))
  return ok({ label: known.label })
}
