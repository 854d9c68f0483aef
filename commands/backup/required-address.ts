import { env } from '~/platform/env.server'

/** The address of a role that only backups use, or a message that names the variable to set. */
export function requiredAddress(name: 'DATABASE_BACKUP_URL' | 'DATABASE_ADMIN_URL'): string {
  const url = env()[name]
  if (!url) throw new Error(`${name} is not set: a backup of your own PostgreSQL needs it; see docs/operations.md.`)
  return url
}
