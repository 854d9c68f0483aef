import { hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from './env.server'

/** Reads a secret kept in a file only its owner may read, and makes it on the first call. */
export function keptSecret(file: string, make: () => string): string {
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(file, `${make()}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    chmodSync(file, 0o600)
  }
  return readFileSync(file, 'utf8').trim()
}

function masterKey(): Buffer {
  const { SECRET_KEY, DATA_DIR } = env()
  return Buffer.from(
    SECRET_KEY ?? keptSecret(path.join(DATA_DIR, 'secret.key'), () => randomBytes(32).toString('hex')),
    'hex',
  )
}

/** A 32-byte key for one purpose (for example `totp-secrets`), derived from SECRET_KEY by HKDF-SHA-256. */
export function deriveKey(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey(), 'werkbrug', purpose, 32))
}
