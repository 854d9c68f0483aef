import type { PrismaClient } from './prisma/client'

interface RoleRow {
  name: string
  superuser: boolean
  bypasses: boolean
}

/** Thrown at the start when the second wall, row-level security, would not hold; each line says what is wrong. */
export class RowSecurityError extends Error {
  constructor(readonly findings: string[]) {
    super(`Row-level security does not hold, so nothing is served:\n${findings.map(line => `- ${line}`).join('\n')}`)
    this.name = 'RowSecurityError'
  }
}

/**
 * Refuses a role that owns tables, is a superuser or bypasses row-level security, and a database in which a table of
 * schema public does not force it. Throws RowSecurityError.
 */
export async function assertRowSecurity(db: PrismaClient): Promise<void> {
  const roles = await db.$queryRaw<RoleRow[]>`
    select rolname as name, rolsuper as superuser, rolbypassrls as bypasses from pg_roles where rolname = current_user`
  const owned = await db.$queryRaw<{ table: string }[]>`
    select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')
    order by 1 limit 3`
  const unguarded = await db.$queryRaw<{ table: string }[]>`
    select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'
      and not (c.relrowsecurity and c.relforcerowsecurity)
    order by 1`
  const findings: string[] = []
  const role = roles[0]
  if (role?.superuser) findings.push(`role ${role.name} is a superuser`)
  if (role?.bypasses) findings.push(`role ${role.name} bypasses row-level security`)
  if (role && owned.length > 0)
    findings.push(`role ${role.name} owns tables (${owned.map(row => row.table).join(', ')})`)
  for (const row of unguarded) findings.push(`table ${row.table} does not force row-level security`)
  if (findings.length > 0) throw new RowSecurityError(findings)
}
