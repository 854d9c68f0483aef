import { getTOTPAuthUri } from '@epic-web/totp'
import { createHmac, randomBytes } from 'node:crypto'
import QRCode from 'qrcode'
import { lockKey, unlockKey } from '~/platform/seal/key-box'
import { deriveKey } from '~/platform/secret-key.server'
import { sameHash } from '../token.server'

const stepSeconds = 30
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret for an authenticator app: 160 random bits in base32. */
export function newTotpSecret(): string {
  return [...randomBytes(32)].map(byte => letters[byte % 32]).join('')
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map(byte => parseInt(byte, 2)))
}

/** The code of a step (RFC 6238, SHA-1, six digits). */
function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The step whose code this is, the step before and after now included; null when it is none. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const current = Math.floor(now.getTime() / 1000 / stepSeconds)
  const typed = code.replace(/\s/g, '')
  let found: number | null = null
  for (const step of [current, current - 1, current + 1]) if (sameHash(codeOf(secret, step), typed)) found ??= step
  return found
}

/** How a secret is kept: encrypted, and only openable for its own account. */
export function lockTotpSecret(secret: string, accountId: string): string {
  return lockKey(Buffer.from(secret), deriveKey('totp-secrets'), accountId)
}

export function unlockTotpSecret(box: string, accountId: string): string {
  return unlockKey(box, deriveKey('totp-secrets'), accountId).toString()
}

export interface TotpInvitation {
  /** In groups of four, for typing over. */
  secret: string
  /** The picture to scan, as a path of an SVG of this many modules. */
  picture: { path: string; size: number }
}

/** What an authenticator app must be told. */
export function totpInvitation(secret: string, email: string): TotpInvitation {
  const uri = getTOTPAuthUri({
    secret,
    accountName: email,
    issuer: 'Werkbrug',
    period: stepSeconds,
    digits: 6,
    algorithm: 'SHA-1',
  })
  const { modules } = QRCode.create(uri, { errorCorrectionLevel: 'M' })
  const dark = Array.from(modules.data).flatMap((on, index) =>
    on ? [`M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`] : [],
  )
  return { secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret, picture: { path: dark.join(''), size: modules.size } }
}
