import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { markLinkUsed } from '~/areas/placements/agreements.store.server'
import type { SigningDecline } from '~/areas/placements/reasons'
import type { SigningPlace } from '~/areas/placements/sign-agreement.server'
import { decideSigning, signingGuards, type SignatureInput } from '~/areas/placements/signing'
import { transition } from '~/areas/placements/state-machine'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { letterCircuit } from './letter-circuit'
import { letterMachine } from './letter-machine'
import { changeLetter, changeLetterSigner, saveLetterSignature } from './letters.store.server'
import { letterOfLink } from './require-letter.server'
import { recordLetter } from './tell-letter.server'

/** Signs a letter. A second click is harmless; another text or a letter that is closed is refused and nothing is lost. */
export async function signLetter(
  ctx: Ctx<LinkActor>,
  input: SignatureInput,
  place: SigningPlace,
): Promise<Result<{ last: boolean }>> {
  const { letter, signer } = await letterOfLink(ctx)
  const decided = decideSigning({
    signers: letterCircuit(letter),
    mode: 'parallel',
    signerId: signer.id,
    frozenHash: letter.documentHash ?? '',
    seenHash: input.textHash,
  })
  if (!decided.ok) return decided
  if (decided.value.kind === 'already_signed') return ok({ last: false })
  const move = transition(letterMachine, letter.state, 'sign', 'signer', signingGuards(decided.value), input)
  if (!move.ok) return move
  const { last } = decided.value
  const { timeZone, networkId, linkId } = ctx.actor
  await markLinkUsed(ctx.db, linkId, ctx.now)
  await saveLetterSignature(ctx.db, {
    id: ctx.newId(),
    networkId,
    letterId: letter.id,
    signerId: signer.id,
    name: input.name,
    role: signer.side,
    method: input.method,
    drawing: input.drawing || null,
    consentText: place.consentText,
    textHash: input.textHash,
    signedAt: ctx.now,
    timeZone,
    address: place.address,
    userAgent: place.userAgent.slice(0, 500),
  })
  await changeLetterSigner(ctx.db, signer.id, { state: 'signed' })
  const change = { state: move.value.to, ...(last && { signedOn: new Date(dayIn(ctx.now, timeZone)) }) }
  if (!(await changeLetter(ctx.db, letter, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  recordLetter(ctx, letter, last ? 'signed' : 'party-signed', { side: signer.side, who: signer.name })
  if (last) enqueueSeal(ctx, letter.id)
  return ok({ last })
}

/** Does not sign, with a reason: the letter is refused for all, and its owner is told. */
export async function refuseLetter(ctx: Ctx<LinkActor>, input: SigningDecline): Promise<Result<null>> {
  const { letter, signer } = await letterOfLink(ctx)
  const decided = decideSigning({
    signers: letterCircuit(letter),
    mode: 'parallel',
    signerId: signer.id,
    frozenHash: letter.documentHash ?? '',
    seenHash: letter.documentHash ?? '',
  })
  if (!decided.ok) return decided
  const move = transition(letterMachine, letter.state, 'refuse', 'signer', signingGuards(decided.value), input)
  if (!move.ok) return move
  await changeLetterSigner(ctx.db, signer.id, { state: 'refused' })
  await markLinkUsed(ctx.db, ctx.actor.linkId, ctx.now)
  const change = { state: move.value.to, reasonCode: input.reason, reasonNote: input.note || null }
  if (!(await changeLetter(ctx.db, letter, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  recordLetter(ctx, letter, 'refused', { side: signer.side, who: signer.name, ...input })
  ctx.enqueue({
    name: 'engagement.tell-letter',
    payload: { letterId: letter.id },
    dedupeKey: `engagement.tell-letter:${letter.id}`,
  })
  return ok(null)
}

function enqueueSeal(ctx: Ctx<LinkActor>, letterId: string): void {
  ctx.enqueue({
    name: 'engagement.seal-letter',
    payload: { letterId },
    dedupeKey: `engagement.seal-letter:${letterId}`,
  })
}
