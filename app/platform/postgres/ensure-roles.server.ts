import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'

export const databaseRoles = ['owner', 'app', 'worker', 'backup'] as const
export type DatabaseRole = (typeof databaseRoles)[number]

/** Addresses of one database, one for each role; `superuser` only where we made the cluster ourselves. */
export type DatabaseUrls = Record<DatabaseRole, string>

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function urlFor(superuserUrl: string, database: string, role: DatabaseRole, password: string): string {
  const url = new URL(superuserUrl)
  url.pathname = `/${database}`
  url.username = `werkbrug_${role}`
  url.password = password
  return url.href
}

/** Addresses of a database for the four roles, whose passwords follow from the cluster's one secret. */
export function roleUrls(superuserUrl: string, database: string): DatabaseUrls {
  const secret = decodeURIComponent(new URL(superuserUrl).password)
  const password = (role: DatabaseRole) =>
    createHmac('sha256', secret).update(`werkbrug_${role}`).digest('base64url').slice(0, 24)
  const entries = databaseRoles.map(role => [role, urlFor(superuserUrl, database, role, password(role))] as const)
  return Object.fromEntries(entries) as DatabaseUrls
}

/**
 * Makes the database when it is not there, and in it the roles, extensions and ground rules of prisma/roles.sql; a second
 * call changes nothing. Returns the addresses by role. `rolesSql` is the text of prisma/roles.sql.
 */
export async function ensureRoles(superuserUrl: string, database: string, rolesFile: string): Promise<DatabaseUrls> {
  const urls = roleUrls(superuserUrl, database)
  const rolesSql = await readFile(rolesFile, 'utf8')
  await withClient(superuserUrl, async client => {
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  })
  const inside = new URL(superuserUrl)
  inside.pathname = `/${database}`
  await withClient(inside.href, async client => {
    await client.query(rolesSql)
    for (const role of databaseRoles) {
      const password = client.escapeLiteral(decodeURIComponent(new URL(urls[role]).password))
      await client.query(`alter role ${client.escapeIdentifier(`werkbrug_${role}`)} password ${password}`)
    }
  })
  return urls
}
