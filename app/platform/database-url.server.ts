import { env } from './env.server'

/** The address of a role, or a message that names the variable to set. */
export function databaseUrl(name: 'DATABASE_URL' | 'DATABASE_WORKER_URL' | 'DATABASE_OWNER_URL'): string {
  const url = env()[name]
  if (!url) throw new Error(`${name} is not set: start with npm start, or set it to your own PostgreSQL.`)
  return url
}
