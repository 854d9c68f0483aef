import type { HeaderLines } from './automatic'

/** Whom we believe: relays by address, and the name under which they write what they checked. */
export interface Trust {
  relays: readonly string[]
  authservId: string
}

/** In place of a relay's address: fetched from the mailbox whose own server wrote what it checked. */
export const mailboxRelay = 'imap'

const plainAddress = (address: string) => address.replace(/^::ffff:/, '').toLowerCase()

/** One domain is the other, or lies below it. */
function isAligned(checked: string | undefined, from: string): boolean {
  if (!checked?.includes('.')) return false
  const domain = checked.toLowerCase().replace(/^.*@/, '').replace(/\.$/, '')
  return domain === from || from.endsWith(`.${domain}`)
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
  const top = mail.headers.find(line => line.key === 'authentication-results')?.value.replace(/\([^()]*\)/g, ' ')
  const [server, ...results] = (top ?? '').split(';').map(part => part.trim().replace(/\s+/g, ' '))
  if (server?.split(' ')[0]?.toLowerCase() !== trust.authservId.toLowerCase()) return false
  return results.some(result => {
    const method = /^(dkim|spf|dmarc)\s*=\s*pass(?:\s|$)/i.exec(result)?.[1]?.toLowerCase()
    const property = (name: string) => new RegExp(`\\s${name}\\s*=\\s*"?([^\\s";]+)`, 'i').exec(result)?.[1]
    if (method === 'dkim') return isAligned(property('header\\.d'), domain)
    if (method === 'spf') return isAligned(property('smtp\\.mailfrom'), domain)
    return method === 'dmarc' && property('header\\.from')?.toLowerCase() === domain
  })
}
