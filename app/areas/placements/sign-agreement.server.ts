import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { agreementMachine } from './agreement-machine'
import {
  changeAgreement,
  changeSigner,
  markLinkUsed,
  saveSignature,
  type AgreementRow,
} from './agreements.store.server'
import { ofLink } from './confirm-facts.server'
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

  await saveSignature(ctx.db, {
    id: ctx.newId(),
    networkId: ctx.actor.networkId,
    agreementId: agreement.id,
    signerId: signer.id,
    name: input.name,
    role: signer.party,
    method: input.method,
    drawing: input.drawing || null,
    consentText: place.consentText,
    textHash: input.textHash,
    signedAt: ctx.now,
    timeZone: ctx.actor.timeZone,
    address: place.address,
    userAgent: place.userAgent.slice(0, 500),
  })
  await changeSigner(ctx.db, signer.id, { state: 'signed' })
  await markLinkUsed(ctx.db, ctx.actor.linkId, ctx.now)
  if (!(await changeAgreement(ctx.db, agreement, { state: move.value.to }, ctx.now))) {
    return fail(problem('', 'changed-meanwhile'))
  }
  tellAgreement(ctx, agreement, 'sign', move.value.to, move.value.notify, { party: signer.party, method: input.method })
  if (decided.value.last) {
    ctx.enqueue({
      name: 'placements.seal-agreement',
      payload: { agreementId: agreement.id },
      dedupeKey: `placements.seal-agreement:${agreement.id}`,
    })
  }
  return ok({ last: decided.value.last })
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
  tellAgreement(ctx, agreement, 'decline', move.value.to, move.value.notify, {
    party: signer.party,
    reason: input.reason,
  })
  return ok(null)
}

/** The circuit as the rules see it. */
export function circuitOf(agreement: AgreementRow) {
  return agreement.agreementSigners.map(signer => {
    const signature = agreement.agreementSignatures.find(one => one.signerId === signer.id)
    return {
      id: signer.id,
      role: signer.party as 'trainee',
      name: signer.name,
      order: signer.turn,
      signed: signature ? { textHash: signature.textHash } : null,
    }
  })
}
