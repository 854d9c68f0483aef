import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkNameOf } from '~/areas/placements/certificates.store.server'
import { networkSeal } from '~/areas/placements/network-seal.server'
import type { FrozenText } from '~/areas/placements/render-agreement-text'
import { renderSignaturePage } from '~/areas/placements/render-signature-page'
import { signatureRecords } from '~/areas/placements/signature-records'
import { transition } from '~/areas/placements/state-machine'
import { zonedMoment } from '~/areas/placements/zoned-moment'
import { saveFile } from '~/platform/files/save-file.server'
import { renderPdf } from '~/platform/pdf/render-pdf.server'
import { ok, type Result } from '~/platform/result'
import { sealPdf } from '~/platform/seal/seal-pdf.server'
import { deriveKey } from '~/platform/secret-key.server'
import { letterMachine } from './letter-machine'
import { endsKey, reviewKey, settleLetterTasks } from './letter-tasks.store.server'
import { letterWords } from './letter-words'
import { changeLetter, findLetter, findLetterParties, listLetterEvents, type LetterRow } from './letters.store.server'
import { recordLetter, sendLetterCopy } from './tell-letter.server'

const retryMinutes = 10

/**
 * Renders a signed letter as a tagged PDF and seals it with the network's certificate; its parties get the copy, and the version that
 * it replaces stops. A failure is kept on the letter, shown, and tried again.
 */
export async function sealLetter(ctx: Ctx<SystemActor>, letterId: string): Promise<Result<{ sealed: boolean }>> {
  const letter = await findLetter(ctx.db, letterId)
  if (!letter || letter.state !== 'signed' || letter.sealedFileId) return ok({ sealed: false })
  const network = await networkNameOf(ctx.db, ctx.actor.networkId)
  const sealed = await sealPdf(await pdfOf(ctx, letter, network), await networkSeal(ctx), deriveKey('network-seal'), {
    reason: letter.number,
    location: 'NL',
    now: ctx.now,
  })
  if (!sealed.ok) return keepFailure(ctx, letter, sealed.problems[0]?.code ?? 'signing-failed')
  const file = await saveFile(ctx, {
    kind: 'sealed-letter',
    name: `${letter.number}-${letter.version}.pdf`,
    bytes: sealed.value.bytes,
    dataClass: 'business',
  })
  if (!file.ok) return file
  const done = { sealedFileId: file.value.id, sealedSha256: sealed.value.sha256 }
  await changeLetter(ctx.db, letter, { ...done, sealedAt: ctx.now, sealError: null }, ctx.now)
  recordLetter(ctx, letter, 'sealed', { sha256: done.sealedSha256 })
  const names = { employer: (await findLetterParties(ctx.db, letterId)).employer.name, network }
  for (const signer of letter.letterSigners) await sendLetterCopy(ctx, letter, signer, names)
  if (letter.supersedesId) await supersede(ctx, letter.supersedesId)
  return ok({ sealed: true })
}

async function supersede(ctx: Ctx<SystemActor>, formerId: string): Promise<void> {
  const former = await findLetter(ctx.db, formerId)
  if (!former) return
  const move = transition(letterMachine, former.state, 'supersede', 'system', { successorSigned: true })
  if (!move.ok) return
  await changeLetter(ctx.db, former, { state: move.value.to }, ctx.now)
  for (const key of [reviewKey(formerId), endsKey(formerId)])
    await settleLetterTasks(ctx.db, key, { now: ctx.now, doneById: null })
  recordLetter(ctx, former, 'renewed')
}

async function keepFailure(
  ctx: Ctx<SystemActor>,
  letter: LetterRow,
  error: string,
): Promise<Result<{ sealed: boolean }>> {
  await changeLetter(ctx.db, letter, { sealError: error }, ctx.now)
  recordLetter(ctx, letter, 'seal-failed', { error })
  ctx.enqueue({
    name: 'engagement.seal-letter',
    payload: { letterId: letter.id },
    dueAt: new Date(ctx.now.getTime() + retryMinutes * 60_000),
    dedupeKey: `engagement.seal-letter:${letter.id}:${letter.editVersion}`,
  })
  return ok({ sealed: false })
}

async function pdfOf(ctx: Ctx<SystemActor>, letter: LetterRow, network: string): Promise<Buffer> {
  const { documents, prevailing } = letter.frozen as unknown as FrozenText
  const words = letterWords[prevailing]
  const zone = letter.letterSignatures[0]?.timeZone ?? 'Europe/Amsterdam'
  const lines = (await listLetterEvents(ctx.db, letter.id)).flatMap(event => {
    const what = words.events[event.kind.replace('engagement.', '')]
    return what ? [{ at: zonedMoment(event.at, zone), who: event.actorName ?? '', what }] : []
  })
  const signatures = letter.letterSignatures.map(row => ({ ...row, signedOn: null, paperFile: null, recordedBy: null }))
  return renderPdf({
    title: `${words.title} ${letter.number}`,
    subject: letter.number,
    language: prevailing,
    author: network,
    createdAt: ctx.now,
    documents: [
      documents[prevailing],
      documents[prevailing === 'nl' ? 'en' : 'nl'],
      renderSignaturePage(signatureRecords(signatures, prevailing), lines, words),
    ],
    pageLine: '{{page}} / {{pages}}',
  })
}
