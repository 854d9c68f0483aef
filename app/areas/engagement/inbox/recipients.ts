import { isDeliveryReport } from './delivery-report'
import { addressesIn } from './forwarded'

/** Headers in which mail servers and senders say for whom a message is; a mailbox keeps no envelope. */
const receivers = /^(?:delivered-to|x-original-to|x-delivered-to|x-envelope-to|envelope-to|to|cc|bcc)\s*:(.*)$/i
const returnPath = /^return-path\s*:\s*<([^<>]*)>/i
const sender = /^from\s*:(.*)$/i

/** More header lines than this are not looked at. */
const mostLines = 2_000

/** The header lines of a raw message, each on one line. Bytes beyond ASCII do not matter for addresses. */
function headerLines(raw: Uint8Array): string[] {
  const head = new TextDecoder('latin1').decode(raw.subarray(0, 262_144)).split(/\r?\n\r?\n/, 1)[0] ?? ''
  return head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/, mostLines)
}

/** Whether a message in a mailbox is a report of a mail server. */
export function isReportMail(raw: Uint8Array): boolean {
  return isDeliveryReport(headerLines(raw))
}

/** Whom a message in a mailbox was for, each address once. */
export function recipientsOf(raw: Uint8Array): string[] {
  const found = headerLines(raw).flatMap(line => addressesIn(receivers.exec(line)?.[1] ?? ''))
  return [...new Set(found)]
}

/** Who sent it by the envelope, as the last mail server wrote it down; empty for a bounce. Without that line, the one in From. */
export function envelopeSenderOf(raw: Uint8Array): string {
  const lines = headerLines(raw)
  const written = lines.map(line => returnPath.exec(line)?.[1]).find(address => address !== undefined)
  return written ?? lines.flatMap(line => addressesIn(sender.exec(line)?.[1] ?? ''))[0] ?? ''
}
