import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { networkDay } from '~/areas/engagement/network-day.server'
import { findConceptsByUri } from '~/areas/taxonomy/concepts.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { ClaimInput } from './portfolio'
import { addClaim, findExperience, setClaimWithdrawn } from './portfolio.store.server'

/** Adds a claim: a known competence, a level, a source, and the experience or words behind it. */
export async function claimCompetence(
  ctx: Ctx<MemberActor>,
  clientId: string,
  input: ClaimInput,
): Promise<Result<{ claimId: string }>> {
  await requireClient(ctx, 'client.write-profile', clientId, 'profile')
  const known = await findConceptsByUri(ctx.db, [input.conceptUri])
  if (known.length === 0) return fail(problem('conceptUri', 'unknown-competence', input.conceptUri))
  if (input.experienceId && !(await findExperience(ctx.db, clientId, input.experienceId))) {
    return fail(problem('experienceId', 'unknown-experience'))
  }
  const source = ctx.actor.role === 'trainee' ? 'self' : input.source
  const id = ctx.newId()
  const claimedOn = new Date(await networkDay(ctx))
  await addClaim(
    ctx.db,
    { id, networkId: ctx.actor.networkId, clientId, now: ctx.now, claimedOn },
    { ...input, source },
  )
  ctx.record({
    kind: 'clients.competence-claimed',
    subject: { type: 'claim', id },
    dataClass: 'profile',
    clientId,
    after: { ...input, source },
  })
  return ok({ claimId: id })
}

/** Takes a claim out of the portfolio, or puts it back (`withdraw` false): the undo of the former. */
export async function withdrawClaim(
  ctx: Ctx<MemberActor>,
  clientId: string,
  claimId: string,
  withdraw: boolean,
): Promise<Result<null>> {
  await requireClient(ctx, 'client.write-profile', clientId, 'profile')
  if (!(await setClaimWithdrawn(ctx.db, clientId, claimId, withdraw ? ctx.now : null))) throw new NotFoundError()
  const kind = withdraw ? 'clients.claim-withdrawn' : 'clients.claim-restored'
  ctx.record({ kind, subject: { type: 'claim', id: claimId }, dataClass: 'profile', clientId })
  return ok(null)
}
