import { actForMember } from '~/access/act-for-member.server'
import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findEmployer } from '~/areas/employers/employers.store.server'
import type { FileStore } from '~/platform/files/file-store'
import { fileStore } from '~/platform/files/file-store.server'
import { ok, type Result } from '~/platform/result'
import { isAutomatic, mostInOneMinute } from './automatic'
import { looksReturned, type DeliveryReport } from './delivery-report'
import {
  countInMinuteBefore,
  findInboundMail,
  isKnownMessage,
  saveInboundState,
  type InboundMailRow,
  type ReadResult,
} from './inbound-mails.store.server'
import type { InboundState } from './inbox-states'
import { findColleagues, findKnown } from './mail-people.store.server'
import { domainsToAsk, matchMail, type Filing } from './match-mail'
import { parseMail, type ReadMail } from './parse-mail.server'
import { keepAttachments, putIntoFile } from './put-into-file.server'
import { isSenderProven, type Trust } from './sender-proof'

export interface ReadingRules {
  trust: Trust
  /** The right side of our own Message-IDs. */
  ourHost: string
  /** Whether an address is one for mail into files. */
  isOurs(address: string): boolean
  /** Whether an address takes reports of mails that came back. */
  takesReports(address: string): boolean
  /** Notes that a mail of ours came back; false when it is not known which. */
  onBounce(ctx: Ctx<SystemActor>, report: DeliveryReport): Promise<boolean>
}

/**
 * Reads a mail that came in and decides where it goes: into the files of the employers it concerns when a colleague proved to
 * have sent it, else to the inbox with the reason; automatic mails and second copies go nowhere.
 */
export async function readMail(
  ctx: Ctx<SystemActor>,
  mailId: string,
  rules: ReadingRules,
  store: FileStore = fileStore(),
): Promise<Result<InboundState>> {
  const row = await findInboundMail(ctx.db, mailId)
  if (!row || row.state !== 'received' || row.rawKey === null) return ok('received')
  const raw = await store.read(row.rawKey)
  const mail = await parseMail(raw).catch(() => null)
  if (!mail) return told(ctx, row, { state: 'waiting', reason: 'unreadable' })
  const { networkId } = row
  if (await isKnownMessage(ctx.db, networkId, mail.messageKey))
    return told(ctx, row, { state: 'duplicate', reason: 'duplicate' })

  const bounced = mail.report && (await rules.onBounce(ctx, mail.report))
  if (bounced) return told(ctx, row, { ...factsOf(mail), state: 'automatic', reason: 'automatic' })

  const all = [...new Set([...mail.from, ...mail.to, ...mail.forwarded.from, ...mail.forwarded.to])]
  const colleagues = await findColleagues(ctx.db, networkId, all, ctx.now)
  const others = concerned(mail, address => rules.isOurs(address) || colleagues.some(one => one.email === address))
  const read = { ...factsOf(mail), others }
  const isMany = (await countInMinuteBefore(ctx.db, row)) >= mostInOneMinute
  if (!isMany && isOpenReturn(mail, row, rules))
    return told(ctx, row, { ...read, state: 'waiting', reason: 'returned' })
  if (isMany || isAutomatic({ headers: mail.headers, envelopeFrom: row.envelopeFrom, ourHost: rules.ourHost }))
    return told(ctx, row, { ...read, state: 'automatic', reason: 'automatic' })

  const sender = colleagues.find(one => one.email === mail.from[0])
  if (!sender) return told(ctx, row, { ...read, state: 'waiting', reason: 'unknown-sender' })
  if (!isSenderProven({ headers: mail.headers, remoteAddress: row.remoteAddress, from: mail.from }, rules.trust))
    return told(ctx, row, { ...read, state: 'waiting', reason: 'unproven' })

  const domains = domainsToAsk(others, [...colleagues.map(one => one.email)])
  const filings = matchMail(others, await findKnown(ctx.db, networkId, others, domains), domains)
  const colleagueId = sender.membershipId
  if (filings.length === 0) return told(ctx, row, { ...read, state: 'waiting', reason: 'unmatched', colleagueId })
  await fileAll(ctx, { ...row, ...read }, { mail, colleagueId, filings }, store)
  const change = {
    ...read,
    state: 'filed',
    reason: null,
    colleagueId,
    settledAt: ctx.now,
    settledById: colleagueId,
  } as const
  return told(ctx, row, change)
}

/** Addresses that say whose file it is: of a forward the one who wrote it, or to whom it was written when we did. */
function concerned(mail: ReadMail, isOwn: (address: string) => boolean): string[] {
  const outer = [...mail.from, ...mail.to].filter(address => !isOwn(address))
  const writer = mail.forwarded.from.filter(address => !isOwn(address))
  const inner = writer.length > 0 ? writer : mail.forwarded.to.filter(address => !isOwn(address))
  return [...new Set([...outer, ...inner])].slice(0, 100)
}

/** A mail that came back without saying which it was; a colleague reads it. One that names another's mail is none of ours. */
function isOpenReturn(mail: ReadMail, { envelopeFrom }: InboundMailRow, rules: ReadingRules): boolean {
  if (mail.report) return mail.report.messageId === null
  const isForReports = envelopeFrom === '' && mail.to.some(address => rules.takesReports(address))
  return isForReports && !mail.isReport && looksReturned(mail)
}

function factsOf(mail: ReadMail) {
  return {
    messageKey: mail.messageKey,
    sentAt: mail.sentAt,
    fromAddress: mail.from[0] ?? null,
    fromName: mail.fromName,
    toLine: mail.toLine,
    subject: mail.subject,
    body: mail.body,
    attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes: bytes.length })),
  }
}

async function fileAll(
  ctx: Ctx<SystemActor>,
  row: InboundMailRow,
  found: { mail: ReadMail; colleagueId: string; filings: readonly Filing[] },
  store: FileStore,
): Promise<void> {
  const acting = await actForMember(ctx, found.colleagueId)
  const files = await keepAttachments(acting, row.id, found.mail.attachments, store)
  for (const { employerId, contactId } of found.filings) {
    const employer = await findEmployer(ctx.db, employerId)
    if (employer) await putIntoFile(acting, row, { employer, contactId }, files)
  }
}

async function told(ctx: Ctx, row: InboundMailRow, change: ReadResult & { state: InboundState }) {
  await saveInboundState(ctx.db, row.id, 'received', change)
  ctx.record({
    kind: 'engagement.mail-read',
    subject: { type: 'inbound_mail', id: row.id },
    dataClass: 'system',
    after: { state: change.state, reason: change.reason },
  })
  return ok(change.state)
}
