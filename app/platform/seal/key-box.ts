import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * Encrypts a private key for storage (AES-256-GCM).
 * @param secret 32 bytes, for example `deriveKey('seal-keys')`
 * @param bound what the box belongs to; it opens only with the same words
 */
export function lockKey(plain: Uint8Array, secret: Uint8Array, bound: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secret, iv)
  cipher.setAAD(Buffer.from(bound))
  const data = Buffer.concat([cipher.update(plain), cipher.final()])
  return ['v1', iv, cipher.getAuthTag(), data]
    .map(part => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.')
}

/** Opens a box of `lockKey`; throws when the secret, the binding or the box is not the right one. */
export function unlockKey(box: string, secret: Uint8Array, bound: string): Buffer {
  const [version, iv, tag, data] = box.split('.')
  if (version !== 'v1' || !iv || !tag || !data) throw new Error('not a locked key')
  const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(iv, 'base64url'))
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()])
}
