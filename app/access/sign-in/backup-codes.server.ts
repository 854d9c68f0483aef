import { createHmac, randomBytes } from 'node:crypto'
import { deriveKey } from '~/platform/secret-key.server'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten codes of ten letters, about 49 bits each; shown once. */
export function newBackupCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const code = [...randomBytes(10)].map(byte => letters[byte % letters.length]).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
}

export function looksLikeBackupCode(text: string): boolean {
  return plain(text).length === 10
}

/** What is stored of a backup code: keyed, and bound to its account. */
export function hashBackupCode(accountId: string, code: string): string {
  return createHmac('sha256', deriveKey('backup-codes'))
    .update(`${accountId}:${plain(code)}`)
    .digest('hex')
}

function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '')
}
