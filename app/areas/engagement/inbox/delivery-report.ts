import { addressesIn } from './forwarded'
import { safeLine } from './safe-text'

/** What a mail server tells afterwards about a mail that it could not deliver (RFC 3464). */
export interface DeliveryReport {
  /** The mail that it is about, without the angle brackets; null when its head was cut off. */
  messageId: string | null
  /** To whom it was, in lower case: as it was sent, then as it was passed on. */
  addresses: string[]
  /** For people: the status code and what the server said. */
  reason: string
}

const unfolded = (text: string) => text.replace(/\r?\n[ \t]+/g, ' ')
const field = (text: string, name: string) => new RegExp(`^${name}\\s*:\\s*(.+)$`, 'im').exec(text)?.[1]?.trim() ?? ''

/**
 * Reads the report and the head of the mail that it is about. Null when the mail may still arrive (delayed, relayed), or when
 * neither the mail nor its recipient is told.
 */
export function readDeliveryReport(report: string, original: string): DeliveryReport | null {
  const [told, head] = [unfolded(report), unfolded(original)]
  if (
    field(told, 'Action')
      .toLowerCase()
      .split(/[\s;(]/, 1)[0] !== 'failed'
  )
    return null
  const messageId = /<([^<>\s]{1,250})>/.exec(field(head, 'Message-ID'))?.[1] ?? null
  const written = ['Original-Recipient', 'Final-Recipient'].map(name => field(told, name).replace(/^rfc822\s*;/i, ''))
  const addresses = [...new Set(written.flatMap(one => addressesIn(one).slice(0, 1)))]
  if (messageId === null && addresses.length === 0) return null
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(field(told, 'Status'))?.[0] ?? ''
  const said = field(told, 'Diagnostic-Code').replace(/^[\w-]+\s*;\s*/, '')
  return {
    messageId,
    addresses,
    reason: safeLine([said.includes(status) ? '' : status, said].filter(Boolean).join(' '), 300) || status || '5.0.0',
  }
}

/** Whether the head of a raw message says that it is such a report. */
export function isDeliveryReport(headerLines: readonly string[]): boolean {
  return headerLines.some(line => /^content-type\s*:\s*multipart\/report\b/i.test(line))
}

/** Whether a mail server that writes no report (RFC 3464) says that a mail came back, by who writes and under which subject. */
export function looksReturned(mail: { from: readonly string[]; subject: string }): boolean {
  return (
    mail.from.some(address => /^(?:mailer-daemon|postmaster)@/i.test(address)) ||
    /undeliver|returned mail|failure notice|delivery (?:status|fail)|mail delivery|onbestelbaar|niet (?:af|be)?geleverd|niet bezorgd/i.test(
      mail.subject,
    )
  )
}
