/** What is being guessed at. */
export type SecretKind = 'password' | 'code' | 'mail-code' | 'mail-request' | 'link' | 'own-password'

/** One try of a secret, seen by whom it is about and where it comes from. */
export interface Attempt {
  kind: SecretKind
  /** Whom the secret belongs to: a digest, or null when it is not known (a link). */
  account: string | null
  /** Where it comes from: an address prefix. */
  address: string
  /** A device that signed in to this account before; null for any other. */
  device: string | null
}

export type BucketName = 'device' | 'pair' | 'account' | 'address'

export interface BucketRule {
  /** Tries before the first delay. */
  points: number
  /** Seconds after which tries are forgotten. */
  seconds: number
  /** First delay in seconds; doubles each time. */
  firstDelay: number
  longestDelay: number
}

/** How much each bucket holds. The account's own delay stays short: a stranger must never lock the owner out. */
export const bucketRules: Record<BucketName, BucketRule> = {
  device: { points: 10, seconds: 900, firstDelay: 30, longestDelay: 900 },
  pair: { points: 5, seconds: 900, firstDelay: 30, longestDelay: 3_600 },
  account: { points: 30, seconds: 3_600, firstDelay: 60, longestDelay: 600 },
  address: { points: 60, seconds: 3_600, firstDelay: 60, longestDelay: 3_600 },
}

export interface Bucket {
  name: BucketName
  key: string
}

/**
 * The buckets that a try counts in. A known device has a bucket of its own and nobody else's tries count there, so that guessing
 * elsewhere never stops the owner.
 */
export function bucketsOf({ kind, account, address, device }: Attempt): Bucket[] {
  if (account && device) return [{ name: 'device', key: `${kind}:${account}:${device}` }]
  const byAddress: Bucket = { name: 'address', key: `${kind}:${address}` }
  if (!account) return [byAddress]
  return [
    { name: 'pair', key: `${kind}:${account}:${address}` },
    { name: 'account', key: `${kind}:${account}` },
    byAddress,
  ]
}

/** Seconds to wait the nth time (from 1) that a bucket is full. */
export function delaySeconds(rule: BucketRule, time: number): number {
  return Math.min(rule.longestDelay, rule.firstDelay * 2 ** (Math.max(1, time) - 1))
}

/** Where an address counts: IPv4 whole, IPv6 by its /64, so that one subscriber is one place. */
export function addressPrefix(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail?.split(':').filter(Boolean) ?? []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array.from({ length: missing }, () => '0'), ...back]
  return `${groups
    .slice(0, 4)
    .map(group => parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** A wait in short words that read the same in both languages. */
export function waitText(millis: number): string {
  const seconds = Math.max(1, Math.ceil(millis / 1000))
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}
