import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { settleContactDue } from '~/areas/engagement/cadence.store.server'
import { touchEmployer, type Employer } from '~/areas/employers/employers.store.server'
import { FileGoneError, type FileStore } from '~/platform/files/file-store'
import { fileStore } from '~/platform/files/file-store.server'
import { saveFile } from '~/platform/files/save-file.server'
import { dayIn } from '../days'
import { filesOfMail, saveFiledFiles, saveFiledMail } from './filed-mails.store.server'
import type { InboundMailRow } from './inbound-mails.store.server'
import { parseMail, type MailAttachment } from './parse-mail.server'

export interface KeptFiles {
  fileIds: string[]
  refused: { name: string; why: string }[]
}

/**
 * The attachments of a raw message; none when it is no longer kept, or cannot be read as a mail. Reading up to 25 MB takes its time: ask before a transaction
 * begins, never inside one.
 */
export async function attachmentsOf(rawKey: string | null, store: FileStore = fileStore()): Promise<MailAttachment[]> {
  if (rawKey === null) return []
  const raw = await store.read(rawKey).catch((error: unknown) => {
    if (error instanceof FileGoneError) return null
    throw error
  })
  const mail = raw && (await parseMail(raw).catch(() => null))
  return mail ? mail.attachments : []
}

/** Keeps attachments by the rules of files, once for a mail however many files it goes into; what is refused is named. */
export async function keepAttachments(
  ctx: Ctx<MemberActor>,
  mailId: string,
  attachments: readonly MailAttachment[],
  store: FileStore,
): Promise<KeptFiles> {
  const before = await filesOfMail(ctx.db, mailId)
  if (before.length > 0) return { fileIds: [...new Set(before.map(one => one.fileId))], refused: [] }
  const kept: KeptFiles = { fileIds: [], refused: [] }
  for (const one of attachments) {
    const saved = await saveFile(
      ctx,
      { kind: 'mail-attachment', name: one.name, bytes: one.bytes, dataClass: 'business' },
      store,
    )
    if (saved.ok) kept.fileIds.push(saved.value.id)
    else kept.refused.push({ name: one.name, why: saved.problems[0]?.code ?? 'file-kind' })
  }
  return kept
}

/** Puts a mail on the timeline of an employer: for the colleague who sent it, or who sorted it. */
export async function putIntoFile(
  ctx: Ctx<MemberActor>,
  mail: Pick<
    InboundMailRow,
    'id' | 'reason' | 'fromAddress' | 'fromName' | 'toLine' | 'subject' | 'body' | 'sentAt' | 'receivedAt'
  >,
  place: { employer: Employer; contactId: string | null },
  files: KeptFiles,
): Promise<string> {
  const { actor, db, now } = ctx
  const { employer, contactId } = place
  const at = mail.sentAt && mail.sentAt < mail.receivedAt ? mail.sentAt : mail.receivedAt
  const filed = {
    id: ctx.newId(),
    networkId: actor.networkId,
    mailId: mail.id,
    employerId: employer.id,
    contactId,
    colleagueId: actor.membershipId,
    at,
    fromLine: [mail.fromName, mail.fromAddress && `<${mail.fromAddress}>`].filter(Boolean).join(' '),
    toLine: mail.toLine ?? '',
    subject: mail.subject ?? '',
    body: mail.body ?? '',
    refused: files.refused,
    unproven: mail.reason === 'unproven',
  }
  const id = await saveFiledMail(db, filed, now)
  if (id === filed.id) await saveFiledFiles(db, actor.networkId, id, files.fileIds)
  await touchEmployer(db, employer.id, new Date(dayIn(at, actor.timeZone)), employer.relationState, now)
  await settleContactDue(db, employer.id, { now, doneById: actor.membershipId })
  ctx.record({
    kind: 'engagement.mail-filed',
    subject: { type: 'filed_mail', id },
    dataClass: 'business',
    employerId: employer.id,
    at,
    after: { subject: filed.subject, contactId, files: files.fileIds.length, unproven: filed.unproven },
  })
  return id
}
