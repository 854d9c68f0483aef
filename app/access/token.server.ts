import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '~/platform/secret-key.server'

/** A secret for a cookie or a link: 256 random bits. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A code that a person types over: six digits. */
export function newShortCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** What is stored of a short code: keyed, and bound to its link, so that a leaked table cannot be searched. */
export function hashShortCode(linkTokenHash: string, code: string): string {
  return createHmac('sha256', deriveKey('short-codes')).update(`${linkTokenHash}:${code}`).digest('hex')
}

export function sameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
