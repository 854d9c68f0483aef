import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { dayIn } from '~/areas/engagement/days'
import { saveFile } from '~/platform/files/save-file.server'
import { fail, problem, type Result } from '~/platform/result'
import { agreementMachine } from './agreement-machine'
import { findAgreement } from './agreements.store.server'
import { circuitOf } from './circuit-of'
import { keepSignature } from './keep-signature.server'
import { placementRoleOf } from './placement-roles'
import { requirePlacement } from './require-placement.server'
import { decideSigning, signingGuards, type SigningMode } from './signing'
import { transition } from './state-machine'

export const PaperSignature = z.object({
  signerId: z.uuid(),
  name: z.string().trim().min(2).max(200),
  signedOn: z.iso.date('not-a-date'),
  /** The recorder compared the paper with the text that was sent. */
  sameText: z.literal(true, 'paper-compare'),
})
export type PaperSignature = z.infer<typeof PaperSignature>

export interface Scan {
  name: string
  bytes: Uint8Array
}

/**
 * Records a signature that was set on paper, with its scanned copy, in the order of signing. It counts as one on the screen
 * and, like that, is written once: a mistake is mended by cancelling the agreement.
 */
export async function recordPaperSignature(
  ctx: Ctx<MemberActor>,
  agreementId: string,
  input: PaperSignature,
  scan: Scan,
): Promise<Result<{ last: boolean }>> {
  const agreement = await findAgreement(ctx.db, agreementId)
  if (!agreement) throw new NotFoundError()
  await requirePlacement(ctx, 'agreements.write', agreement.placementId)
  const signer = agreement.agreementSigners.find(one => one.id === input.signerId)
  if (!signer) return fail(problem('signerId', 'invalid-value'))
  const { timeZone } = ctx.actor
  if (input.signedOn > dayIn(ctx.now, timeZone)) return fail(problem('signedOn', 'in-future', input.signedOn))
  if (agreement.sentAt && input.signedOn < dayIn(agreement.sentAt, timeZone))
    return fail(problem('signedOn', 'paper-before-sent', input.signedOn, dayIn(agreement.sentAt, timeZone)))

  const textHash = agreement.documentHash ?? ''
  const mode = agreement.signingOrder as SigningMode
  const circuit = circuitOf(agreement)
  const decided = decideSigning({
    signers: circuit,
    mode,
    signerId: signer.id,
    frozenHash: textHash,
    seenHash: textHash,
  })
  if (!decided.ok) return decided
  if (decided.value.kind === 'already_signed') return fail(problem('signerId', 'paper-already-signed', signer.name))

  const { placementId } = agreement
  const file = await saveFile(ctx, { kind: 'signed-scan', ...scan, dataClass: 'placement', placementId, field: 'scan' })
  if (!file.ok) return file
  const facts = { name: input.name, signedOn: input.signedOn, paperFileId: file.value.id }
  const role = placementRoleOf(ctx.actor)
  const guards = signingGuards(decided.value)
  const move = transition(agreementMachine, agreement.state, 'record_paper_signature', role, guards, facts)
  if (!move.ok) return move
  const signing = {
    agreement,
    signer,
    event: 'record_paper_signature' as const,
    move: move.value,
    last: decided.value.last,
  }
  return keepSignature(ctx, signing, {
    ...facts,
    signedOn: new Date(input.signedOn),
    method: 'paper',
    drawing: null,
    consentText: '',
    textHash,
    timeZone: ctx.actor.timeZone,
    address: '',
    userAgent: '',
    recordedById: ctx.actor.membershipId,
  })
}
