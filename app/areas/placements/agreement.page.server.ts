import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { familyOf } from '~/access/roles'
import { networkDay } from '~/areas/engagement/network-day.server'
import { agreementMachine, isFrozen, type AgreementEvent } from './agreement-machine'
import { agreementGroups } from './agreement-content'
import { textOf } from './agreement-text.server'
import { chainOf } from './amendment-chain.server'
import { needsPartyCheck } from './amendment'
import { findAgreement, type AgreementRow } from './agreements.store.server'
import { findPlacementNames } from './placement-names.store.server'
import { placementRoleOf } from './placement-roles'
import { readinessOf } from './readiness'
import { requirePlacement } from './require-placement.server'
import { circuitOf } from './circuit-of'
import { mayNowSign, type SigningMode } from './signing'
import { eventsFor } from './state-machine'

const staffEvents: readonly AgreementEvent[] = [
  'submit_for_review',
  'return_to_draft',
  'approve_review',
  'send',
  'resend_link',
  'cancel',
  'terminate',
]

/** An agreement as its page shows it; the other parties see it from the check of the facts on. */
export async function agreementPage(ctx: Ctx<MemberActor>, agreementId: string, locale: 'nl' | 'en') {
  const agreement = await findAgreement(ctx.db, agreementId)
  if (!agreement) throw new NotFoundError()
  const placement = await requirePlacement(ctx, 'agreements.read', agreement.placementId)
  const isStaff = familyOf(ctx.actor.role) === 'staff'
  if (!isStaff && ['draft', 'internal_review'].includes(agreement.state)) throw new NotFoundError()
  const acts = eventsFor(agreementMachine, agreement.state, placementRoleOf(ctx.actor))
  const frozen = isFrozen(agreement.state)
  return {
    id: agreement.id,
    editVersion: agreement.editVersion,
    number: agreement.number,
    version: agreement.version,
    type: agreement.type,
    state: agreement.state,
    placementId: placement.id,
    names: await findPlacementNames(ctx.db, placement),
    frozen,
    mayEdit: acts.includes('edit') && !agreement.amendment,
    chain: await chainOf(ctx, agreement, isStaff),
    acts: actsOf(agreement, acts),
    mayRecordPaper: isStaff && acts.includes('record_paper_signature'),
    today: await networkDay(ctx),
    content: agreement.content,
    groups: agreementGroups,
    problems: frozen ? [] : readinessOf(agreement.content).problems,
    document: await textOf(ctx.db, agreement, locale),
    signers: signersOf(agreement),
    remarks: agreement.agreementSigners.flatMap(one =>
      one.factsRemark ? [{ name: one.name, note: one.factsRemark }] : [],
    ),
    reason: { code: agreement.reasonCode, note: agreement.reasonNote },
    expiresAt: agreement.expiresAt,
    sealError: agreement.sealError,
    sealed: agreement.sealedFileId ? { at: agreement.sealedAt, sha256: agreement.sealedSha256 } : null,
  }
}

export type AgreementPage = Awaited<ReturnType<typeof agreementPage>>

/** What staff may do; an amendment that nobody needs to check goes out from the review. */
function actsOf(agreement: AgreementRow, acts: readonly AgreementEvent[]): AgreementEvent[] {
  const skipsCheck = agreement.amendment !== null && !needsPartyCheck(agreement.amendment.kinds)
  const hidden = agreement.state === 'internal_review' ? (skipsCheck ? 'approve_review' : 'send') : null
  return acts.filter(act => staffEvents.includes(act) && act !== hidden)
}

function signersOf(agreement: AgreementRow) {
  const isOut = agreement.state === 'sent' || agreement.state === 'partly_signed'
  const turn = isOut ? mayNowSign(circuitOf(agreement), agreement.signingOrder as SigningMode) : []
  return agreement.agreementSigners.map(signer => ({
    id: signer.id,
    party: signer.party,
    name: signer.name,
    email: signer.email,
    state: signer.state,
    isTurn: turn.includes(signer.id),
    confirmedAt: signer.factsConfirmedAt,
    invitedAt: signer.invitedAt,
    reminded: signer.remindedCount,
    ...signatureOf(agreement, signer.id),
  }))
}

function signatureOf(agreement: AgreementRow, signerId: string) {
  const signature = agreement.agreementSignatures.find(one => one.signerId === signerId)
  return {
    signedAt: signature?.signedAt ?? null,
    paper: signature?.signedOn
      ? {
          signedOn: signature.signedOn.toISOString().slice(0, 10),
          recordedBy: signature.recordedBy?.displayName ?? null,
          to: `/agreements/${agreement.id}/paper/${signerId}`,
        }
      : null,
  }
}

/** Id of the scanned copy of a signature on paper, for whoever may read the agreement. */
export async function paperFileId(ctx: Ctx<MemberActor>, agreementId: string, signerId: string): Promise<string> {
  const agreement = await findAgreement(ctx.db, agreementId)
  const scan = agreement?.agreementSignatures.find(one => one.signerId === signerId)?.paperFileId
  if (!agreement || !scan) throw new NotFoundError()
  await requirePlacement(ctx, 'agreements.read', agreement.placementId)
  return scan
}

/** Id of the sealed file, for whoever may read the agreement. */
export async function sealedFileId(ctx: Ctx<MemberActor>, agreementId: string): Promise<string> {
  const agreement = await findAgreement(ctx.db, agreementId)
  if (!agreement?.sealedFileId) throw new NotFoundError()
  await requirePlacement(ctx, 'agreements.read', agreement.placementId)
  return agreement.sealedFileId
}
