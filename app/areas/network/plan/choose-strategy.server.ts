import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { heldForChoosing } from '../audits/relations.store.server'
import { auditFor } from '../audits/require-audit.server'
import { auditEvent } from '../audits/tell-audit'
import { saveChoices, undoChoices } from './choices.store.server'
import { decideChoices, type ChoiceMade } from './choose'
import type { ChooseInput } from './plan-inputs'

/**
 * Chooses a strategy for relations of a draft, as one act that can be taken back. A single relation is refused when its strategy is
 * no longer the one that was seen.
 */
export async function chooseStrategy(
  ctx: Ctx<MemberActor>,
  auditId: string,
  relationIds: readonly string[],
  input: ChooseInput,
): Promise<Result<{ batchId: string; changed: number; same: number }>> {
  const found = await auditFor(ctx, 'plan', auditId)
  if (!found.ok) return found
  const batchId = ctx.newId()
  const chosen = await chooseFor(ctx, auditId, relationIds, input, batchId)
  if (!chosen.ok) return chosen
  const { made, same } = chosen.value
  if (made.length > 0) {
    const before = { strategies: Object.fromEntries(made.map(one => [one.id, one.from.strategy])) }
    const { strategy, reason } = input
    ctx.record(auditEvent('strategies-chosen', auditId, { strategy, reason, relations: made.length }, { before }))
  }
  return ok({ batchId, changed: made.length, same })
}

/** Keeps the choice for these relations under the name of its act; who calls it tells of it. */
export async function chooseFor(
  ctx: Ctx<MemberActor>,
  auditId: string,
  relationIds: readonly string[],
  input: ChooseInput,
  batchId: string,
): Promise<Result<{ made: ChoiceMade[]; same: number }>> {
  const { networkId, membershipId: chosenById } = ctx.actor
  const wanted = [...new Set(relationIds)]
  const relations = await heldForChoosing(ctx.db, auditId, wanted)
  if (relations.length < wanted.length) throw new NotFoundError()
  if (input.seen && relations.some(one => one.strategy !== input.seen)) return fail(problem('', 'changed-meanwhile'))
  const decided = decideChoices(relations, input.strategy, input.reason ?? null)
  if (!decided.ok) return decided
  await saveChoices(ctx.db, { networkId, auditId, batchId, chosenById }, decided.value, ctx.now)
  return ok({ made: decided.value, same: relations.length - decided.value.length })
}

/** Takes an act of choosing back; what somebody chose again since stays as they chose it. */
export async function returnChoices(
  ctx: Ctx<MemberActor>,
  auditId: string,
  batchId: string,
): Promise<Result<{ returned: number; kept: number }>> {
  const found = await auditFor(ctx, 'plan', auditId)
  if (!found.ok) return found
  const done = await undoChoices(ctx.db, { auditId, batchId }, ctx.now)
  if (done.returned > 0) ctx.record(auditEvent('strategies-returned', auditId, { batchId, ...done }))
  return ok(done)
}
