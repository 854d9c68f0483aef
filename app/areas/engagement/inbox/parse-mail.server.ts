import { createHash } from 'node:crypto'
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'
import type { HeaderLines } from './automatic'
import { isDeliveryReport, readDeliveryReport, type DeliveryReport } from './delivery-report'
import { addressesIn, forwardedPeople } from './forwarded'
import { safeLine, safeText } from './safe-text'

export interface MailAttachment {
  name: string
  mediaType: string
  bytes: Uint8Array
}

/** A mail as the product reads it: texts that are safe to keep, addresses in lower case. */
export interface ReadMail {
  /** Digest of the Message-ID, or of the whole mail where it has none. */
  messageKey: string
  headers: HeaderLines
  from: string[]
  fromName: string
  to: string[]
  toLine: string
  /** The people of the mail that was passed on, when this one is a forward. */
  forwarded: { from: string[]; to: string[] }
  subject: string
  body: string
  sentAt: Date | null
  attachments: MailAttachment[]
  /** What a mail server tells about a mail that did not arrive. */
  report: DeliveryReport | null
  /** Whether it is a report of a mail server at all; of a delay too. */
  isReport: boolean
}

/** More attachments than this in one mail are left out. */
const mostAttachments = 30
/** More addresses than this in one header are left out: nobody writes to so many people of employers at once. */
const mostAddresses = 500

/** Reads a raw message (RFC 5322). Throws for what is no mail at all. */
export async function parseMail(raw: Uint8Array): Promise<ReadMail> {
  const mail = await simpleParser(Buffer.from(raw), { skipImageLinks: true, skipTextToHtml: true })
  const headers = mail.headerLines.map(line => ({ key: line.key, value: unfold(line.line) }))
  const from = addressesOf(mail.from)
  const to = [...addressesOf(mail.to), ...addressesOf(mail.cc)]
  const body = safeText(mail.text ?? '')
  const subject = safeLine(mail.subject ?? '')
  const files = mail.attachments.filter(one => !one.related).slice(0, mostAttachments)
  return {
    messageKey: createHash('sha256')
      .update(mail.messageId?.trim() || raw)
      .digest('hex'),
    headers,
    from,
    fromName: safeLine(listed(mail.from)[0]?.name ?? '', 200),
    to,
    toLine: safeLine(
      [mail.to, mail.cc]
        .flat()
        .map(one => one?.text)
        .filter(Boolean)
        .join(', '),
      1_000,
    ),
    forwarded: (await innerPeople(mail)) ?? forwardedPeople(subject, body),
    subject,
    body,
    sentAt: mail.date && isPlausible(mail.date) ? mail.date : null,
    report: reportOf(mail),
    isReport: isReport(mail),
    attachments: files.map(one => ({
      name: safeLine(one.filename ?? '', 200) || 'bijlage',
      mediaType: safeLine(one.contentType, 100),
      bytes: one.content,
    })),
  }
}

/** There was no mail before 1970, and the database knows no year of five digits. */
function isPlausible(date: Date): boolean {
  return date.getTime() >= 0 && date.getUTCFullYear() <= 9999
}

/** A mail that was forwarded as an attachment; null when there is none that can be read. */
async function innerPeople(mail: ParsedMail): Promise<{ from: string[]; to: string[] } | null> {
  const inner = mail.attachments.find(one => one.contentType === 'message/rfc822')
  const read = inner && (await simpleParser(inner.content, { skipTextToHtml: true }).catch(() => null))
  if (!read) return null
  return { from: addressesOf(read.from), to: [...addressesOf(read.to), ...addressesOf(read.cc)] }
}

function isReport(mail: ParsedMail): boolean {
  return isDeliveryReport(mail.headerLines.filter(line => line.key === 'content-type').map(line => line.line))
}

/** The reader of mails shows the report as text; the mail that it is about, or its head, is an attachment or text as well. */
function reportOf(mail: ParsedMail): DeliveryReport | null {
  if (!isReport(mail)) return null
  const text = mail.text ?? ''
  const original = mail.attachments.find(one => ['message/rfc822', 'text/rfc822-headers'].includes(one.contentType))
  return readDeliveryReport(text, original ? original.content.subarray(0, 65_536).toString('latin1') : text)
}

function unfold(line: string): string {
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\r?\n\s+/g, ' ')
    .trim()
}

type Field = AddressObject | AddressObject[] | undefined

function listed(field: Field) {
  return [field ?? []].flat().flatMap(one => one.value.flatMap(person => person.group ?? [person]))
}

function addressesOf(field: Field): string[] {
  return listed(field)
    .slice(0, mostAddresses)
    .flatMap(person => addressesIn(person.address ?? '').slice(0, 1))
}
