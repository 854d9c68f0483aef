/** Letters of the secret part: 60 bits, so that nobody guesses an address. */
export const tokenLetters = 12

/** `dossier` takes mail into the file; to `bounce` mail servers tell that a mail of a mailing did not arrive. */
export const inboundKinds = ['dossier', 'bounce'] as const
export type InboundKind = (typeof inboundKinds)[number]

const form = /^(dossier|bounce)\+([a-z0-9][a-z0-9-]*)\.([a-z2-7]{12})$/

/** The local part and domain of an address of a network. */
export function writeInboundAddress(kind: InboundKind, slug: string, token: string, domain: string): string {
  return `${kind}+${slug}.${token}@${domain}`
}

/** What an address of ours is for, its network's key and its secret part; null for any other. Case does not matter. */
export function readInboundAddress(
  address: string,
  domain: string,
): { kind: InboundKind; slug: string; token: string } | null {
  const lower = address.trim().toLowerCase()
  const at = lower.lastIndexOf('@')
  if (at < 0 || lower.slice(at + 1) !== domain.toLowerCase()) return null
  const found = form.exec(lower.slice(0, at))
  const kind = inboundKinds.find(one => one === found?.[1])
  return kind && found?.[2] && found[3] ? { kind, slug: found[2], token: found[3] } : null
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** The secret part out of at least twelve bytes of a keyed digest. */
export function tokenOf(digest: Uint8Array): string {
  return [...digest.subarray(0, tokenLetters)].map(byte => base32[byte & 31]).join('')
}
