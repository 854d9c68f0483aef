/** Letters of the secret part: 60 bits, so that nobody guesses an address. */
export const tokenLetters = 12

const form = /^dossier\+([a-z0-9][a-z0-9-]*)\.([a-z2-7]{12})$/

/** The local part and domain of a network's address for mail into the file. */
export function writeInboundAddress(slug: string, token: string, domain: string): string {
  return `dossier+${slug}.${token}@${domain}`
}

/** The network's key and the secret part of an address of ours; null for any other. Case does not matter. */
export function readInboundAddress(address: string, domain: string): { slug: string; token: string } | null {
  const lower = address.trim().toLowerCase()
  const at = lower.lastIndexOf('@')
  if (at < 0 || lower.slice(at + 1) !== domain.toLowerCase()) return null
  const found = form.exec(lower.slice(0, at))
  return found?.[1] && found[2] ? { slug: found[1], token: found[2] } : null
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** The secret part out of at least twelve bytes of a keyed digest. */
export function tokenOf(digest: Uint8Array): string {
  return [...digest.subarray(0, tokenLetters)].map(byte => base32[byte & 31]).join('')
}
