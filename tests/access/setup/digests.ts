import type { AccessWorld } from './access-world'

type Digests = ReadonlyMap<string, string>

/** A digest of every table's rows. */
export async function digests({ db }: AccessWorld): Promise<Digests> {
  const tables = await db.superuser.$queryRaw<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' order by 1`
  const found = new Map<string, string>()
  for (const { name } of tables) {
    const rows = await db.superuser.$queryRawUnsafe<{ digest: string }[]>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from public."${name}" t`,
    )
    found.set(name, rows[0]?.digest ?? '')
  }
  return found
}

/** Names of the tables whose rows differ. */
export function changesSince(before: Digests, after: Digests): string[] {
  return [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name)
}
