import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { env } from './env.server'
import { keptSecret } from './secret-key.server'

function tokenFile(): string {
  return path.join(env().DATA_DIR, 'setup.token')
}

/** The secret in the one-time set-up address; made on the first call and kept until the set-up is done. */
export function setupToken(): string {
  return keptSecret(tokenFile(), () => randomBytes(24).toString('base64url'))
}

/** True when a token is the one that was printed at the start; false when none was made or it has been used. */
export function matchesSetupToken(given: string): boolean {
  if (!existsSync(tokenFile())) return false
  const expected = Buffer.from(readFileSync(tokenFile(), 'utf8').trim())
  const found = Buffer.from(given)
  return expected.length === found.length && timingSafeEqual(expected, found)
}

/** Ends the set-up address: called once the first network and administrator exist. */
export function discardSetupToken(): void {
  rmSync(tokenFile(), { force: true })
}
