import type { LinkActor, MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { AgreementState } from './agreement-machine'
import {
  changeAgreement,
  changeSigner,
  saveSignature,
  type AgreementRow,
  type NewSignature,
} from './agreements.store.server'
import { tellAgreement } from './move-agreement.server'
import type { Move } from './state-machine'

interface Signing {
  agreement: AgreementRow
  signer: AgreementRow['agreementSigners'][number]
  event: 'sign' | 'record_paper_signature'
  move: Move<AgreementState>
  last: boolean
}

/** Keeps a signature that was allowed, on screen or on paper; after the last one the agreement is sealed. */
export async function keepSignature(
  ctx: Ctx<LinkActor> | Ctx<MemberActor>,
  { agreement, signer, event, move, last }: Signing,
  signature: Omit<NewSignature, 'id' | 'networkId' | 'agreementId' | 'signerId' | 'role' | 'signedAt'>,
): Promise<Result<{ last: boolean }>> {
  await saveSignature(ctx.db, {
    id: ctx.newId(),
    networkId: ctx.actor.networkId,
    agreementId: agreement.id,
    signerId: signer.id,
    role: signer.party,
    signedAt: ctx.now,
    ...signature,
  })
  await changeSigner(ctx.db, signer.id, { state: 'signed' })
  if (!(await changeAgreement(ctx.db, agreement, { state: move.to }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  const { method, signedOn } = signature
  await tellAgreement(ctx, agreement, event, move.to, move.notify, { party: signer.party, method, signedOn })
  if (last) {
    ctx.enqueue({
      name: 'placements.seal-agreement',
      payload: { agreementId: agreement.id },
      dedupeKey: `placements.seal-agreement:${agreement.id}`,
    })
  }
  return ok({ last })
}
