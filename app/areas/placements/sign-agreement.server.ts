import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { agreementMachine } from './agreement-machine'
import { changeAgreement, changeSigner, markLinkUsed } from './agreements.store.server'
import { circuitOf } from './circuit-of'
import { ofLink } from './confirm-facts.server'
import { keepSignature } from './keep-signature.server'
import { tellAgreement } from './move-agreement.server'
import type { SigningDecline } from './reasons'
import { decideSigning, signingGuards, type SignatureInput, type SigningMode } from './signing'
import { transition } from './state-machine'

/** From where the signer signed: kept with the signature. */
export interface SigningPlace {
  address: string
  userAgent: string
  /** The sentence as it was shown to the signer. */
  consentText: string
}

/** Signs in turn. A second click is harmless; a wrong turn, another text or a closed circuit is refused and nothing is lost. */
export async function signAgreement(
  ctx: Ctx<LinkActor>,
  input: SignatureInput,
  place: SigningPlace,
): Promise<Result<{ last: boolean }>> {
  const { agreement, signer } = await ofLink(ctx)
  const decided = decideSigning({
    signers: circuitOf(agreement),
    mode: agreement.signingOrder as SigningMode,
    signerId: signer.id,
    frozenHash: agreement.documentHash ?? '',
    seenHash: input.textHash,
  })
  if (!decided.ok) return decided
  if (decided.value.kind === 'already_signed') return ok({ last: false })
  const move = transition(agreementMachine, agreement.state, 'sign', 'signer', signingGuards(decided.value), input)
  if (!move.ok) return move
  await markLinkUsed(ctx.db, ctx.actor.linkId, ctx.now)
  return keepSignature(
    ctx,
    { agreement, signer, event: 'sign', move: move.value, last: decided.value.last },
    {
      name: input.name,
      method: input.method,
      drawing: input.drawing || null,
      consentText: place.consentText,
      textHash: input.textHash,
      timeZone: ctx.actor.timeZone,
      address: place.address,
      userAgent: place.userAgent.slice(0, 500),
    },
  )
}

/** Declines to sign, with a reason: the circuit stops for all. */
export async function declineToSign(ctx: Ctx<LinkActor>, input: SigningDecline): Promise<Result<null>> {
  const { agreement, signer } = await ofLink(ctx)
  const decided = decideSigning({
    signers: circuitOf(agreement),
    mode: agreement.signingOrder as SigningMode,
    signerId: signer.id,
    frozenHash: agreement.documentHash ?? '',
    seenHash: agreement.documentHash ?? '',
  })
  if (!decided.ok) return decided
  const move = transition(agreementMachine, agreement.state, 'decline', 'signer', signingGuards(decided.value), input)
  if (!move.ok) return move
  await changeSigner(ctx.db, signer.id, { state: 'declined', declinedReason: input.reason })
  await markLinkUsed(ctx.db, ctx.actor.linkId, ctx.now)
  const change = { state: move.value.to, reasonCode: input.reason, reasonNote: input.note || null }
  if (!(await changeAgreement(ctx.db, agreement, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  await tellAgreement(ctx, agreement, 'decline', move.value.to, move.value.notify, {
    party: signer.party,
    reason: input.reason,
  })
  return ok(null)
}
