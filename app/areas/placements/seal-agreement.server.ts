import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { saveFile } from '~/platform/files/save-file.server'
import { renderPdf } from '~/platform/pdf/render-pdf.server'
import type { DocumentModel } from '~/platform/pdf/document-model'
import { sealPdf } from '~/platform/seal/seal-pdf.server'
import { deriveKey } from '~/platform/secret-key.server'
import { ok, type Result } from '~/platform/result'
import { agreementMachine } from './agreement-machine'
import { changeAgreement, findAgreement, findTemplates, type AgreementRow } from './agreements.store.server'
import { takeDays } from './amendment-effects.server'
import { auditLinesOf } from './audit-lines.server'
import { networkSeal } from './network-seal.server'
import { tellAgreement } from './move-agreement.server'
import type { FrozenText } from './render-agreement-text'
import { renderSignaturePage } from './render-signature-page'
import { signatureRecords } from './signature-records'
import { transition } from './state-machine'
import type { AgreementType } from './agreement-types'

const retryMinutes = 10

/**
 * Renders the signed agreement as a tagged PDF and seals it with the network's certificate. A failure is kept on the agreement,
 * told to the coach, and tried again: it never waits in silence.
 */
export async function sealAgreement(ctx: Ctx<SystemActor>, agreementId: string): Promise<Result<{ sealed: boolean }>> {
  const agreement = await findAgreement(ctx.db, agreementId)
  if (!agreement || !['signed', 'sealing'].includes(agreement.state)) return ok({ sealed: false })
  if (agreement.state === 'signed') {
    await tellAgreement(ctx, agreement, 'start_sealing', 'sealing', [])
    await changeAgreement(ctx.db, agreement, { state: 'sealing' }, ctx.now)
    agreement.editVersion += 1
    agreement.state = 'sealing'
  }
  const sealed = await sealPdf(await pdfOf(ctx, agreement), await networkSeal(ctx), deriveKey('network-seal'), {
    reason: agreement.number,
    location: 'NL',
    now: ctx.now,
  })
  if (!sealed.ok) return keepFailure(ctx, agreement, sealed.problems[0]?.code ?? 'signing-failed')

  const file = await saveFile(ctx, {
    kind: 'sealed-agreement',
    name: `${agreement.number}.pdf`,
    bytes: sealed.value.bytes,
    dataClass: 'placement',
    placementId: agreement.placementId,
  })
  if (!file.ok) return file
  const done = { sealedFileId: file.value.id, sealedSha256: sealed.value.sha256 }
  const move = transition(agreementMachine, 'sealing', 'seal_succeeded', 'system', {}, done)
  if (!move.ok) return move
  await changeAgreement(
    ctx.db,
    agreement,
    { state: move.value.to, ...done, sealedAt: ctx.now, sealError: null },
    ctx.now,
  )
  await tellAgreement(ctx, agreement, 'seal_succeeded', move.value.to, move.value.notify, { sha256: done.sealedSha256 })
  if (agreement.amendment) await takeDays(ctx, agreement)
  ctx.enqueue({ name: 'placements.advance', payload: {}, dedupeKey: `placements.advance:${agreement.id}` })
  return ok({ sealed: true })
}

async function keepFailure(
  ctx: Ctx<SystemActor>,
  agreement: AgreementRow,
  error: string,
): Promise<Result<{ sealed: boolean }>> {
  const move = transition(agreementMachine, 'sealing', 'seal_failed', 'system', {}, { error })
  if (!move.ok) return move
  await changeAgreement(ctx.db, agreement, { sealError: error }, ctx.now)
  await tellAgreement(ctx, agreement, 'seal_failed', move.value.to, move.value.notify, { error })
  ctx.enqueue({
    name: 'placements.seal-agreement',
    payload: { agreementId: agreement.id },
    dueAt: new Date(ctx.now.getTime() + retryMinutes * 60_000),
    dedupeKey: `placements.seal-agreement:${agreement.id}:${agreement.editVersion}`,
  })
  return ok({ sealed: false })
}

async function pdfOf(ctx: Ctx<SystemActor>, agreement: AgreementRow): Promise<Buffer> {
  const frozen = agreement.frozen as unknown as FrozenText
  const templates = await findTemplates(ctx.db, agreement.type as AgreementType)
  const { prevailing } = frozen
  const other = prevailing === 'nl' ? 'en' : 'nl'
  const documents: DocumentModel[] = [frozen.documents[prevailing], frozen.documents[other]]
  if (templates) {
    documents.push(
      renderSignaturePage(
        signatureRecords(agreement.agreementSignatures, agreement.locale),
        await auditLinesOf(ctx.db, agreement),
        templates[prevailing],
      ),
    )
  }
  return renderPdf({
    title: `${frozen.documents[prevailing].title} ${agreement.number}`,
    subject: agreement.number,
    language: prevailing,
    author: agreement.content.parties.coachOrganisation.name,
    createdAt: ctx.now,
    documents,
    pageLine: '{{page}} / {{pages}}',
  })
}
