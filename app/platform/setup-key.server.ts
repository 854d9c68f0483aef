import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { env } from './env.server'
import { keptSecret } from './secret-key.server'

function keyFile(): string {
  return path.join(env().DATA_DIR, 'setup.key')
}

/** The secret in the one-time set-up address; made on the first call and kept until the set-up is done. */
export function setupKey(): string {
  return keptSecret(keyFile(), () => randomBytes(24).toString('base64url'))
}

/** True when a key is the one that was printed at the start; false when none was made or it has been used. */
export function matchesSetupKey(given: string): boolean {
  if (!existsSync(keyFile())) return false
  const expected = Buffer.from(readFileSync(keyFile(), 'utf8').trim())
  const found = Buffer.from(given)
  return expected.length === found.length && timingSafeEqual(expected, found)
}

/** Ends the set-up address: called once the first network and administrator exist. */
export function discardSetupKey(): void {
  rmSync(keyFile(), { force: true })
}
