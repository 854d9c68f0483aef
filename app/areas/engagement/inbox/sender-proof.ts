import { readAuthenticationResults } from './authentication-results'
import type { HeaderLines } from './automatic'

/** Whom we believe: relays by address, and the name under which they write what they checked. */
export interface Trust {
  relays: readonly string[]
  authservId: string
}

/** In place of a relay's address: fetched from the mailbox whose own server wrote what it checked. */
export const mailboxRelay = 'imap'

const plainAddress = (address: string) => address.replace(/^::ffff:/, '').toLowerCase()

/** The domain of a domain or an address; the local part before the last @ is the sender's own choice and may hold anything. */
function domainIn(value: string | undefined): string {
  return (value ?? '')
    .replace(/^"([^"\\]*)"$/, '$1')
    .replace(/^.*@/s, '')
    .replace(/\.$/, '')
    .toLowerCase()
}

/** One domain is the other, or lies below it. */
function isAligned(checked: string | undefined, from: string): boolean {
  const domain = domainIn(checked)
  return domain.includes('.') && (domain === from || from.endsWith(`.${domain}`))
}

/**
 * Whether a trusted relay proved that the mail comes from the domain in From: DKIM passed for that domain, or SPF for an
 * envelope of it, or DMARC (RFC 8601). Only the topmost Authentication-Results counts, and only of our own checker: whatever
 * stands below it could have been written by the sender.
 */
export function isSenderProven(
  mail: { headers: HeaderLines; remoteAddress: string; from: readonly string[] },
  trust: Trust,
): boolean {
  const [address] = mail.from
  if (mail.from.length !== 1 || !address || trust.authservId === '') return false
  if (!trust.relays.map(plainAddress).includes(plainAddress(mail.remoteAddress))) return false
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const top = mail.headers.find(line => line.key === 'authentication-results')
  const checked = top ? readAuthenticationResults(top.value) : null
  if (checked?.server !== trust.authservId.toLowerCase()) return false
  return checked.methods.some(({ method, result, properties }) => {
    if (result !== 'pass') return false
    if (method === 'dkim') return isAligned(properties.get('header.d'), domain)
    if (method === 'spf') return isAligned(properties.get('smtp.mailfrom'), domain)
    return method === 'dmarc' && domainIn(properties.get('header.from')) === domain
  })
}
