import type pg from 'pg'

/**
 * What guards the rows of schema public, one line each: every policy, every table that forces row-level security, and what
 * the programs' roles may do with it. A restore that lost one would serve other people's rows.
 */
export async function readWalls(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select concat_ws(' ', 'policy', tablename, policyname, permissive, roles::text, cmd, qual, with_check) as line
    from pg_policies where schemaname = 'public'
    union all
    select concat_ws(' ', 'table', c.relname, 'enabled', c.relrowsecurity, 'forced', c.relforcerowsecurity,
      pg_get_userbyid(c.relowner))
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')
    union all
    select concat_ws(' ', 'grant', c.relname, role.name, privilege.name)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join (values ('werkbrug_app'), ('werkbrug_worker')) role(name)
      cross join (values ('select'), ('insert'), ('update'), ('delete')) privilege(name)
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and has_any_column_privilege(role.name, c.oid, privilege.name)
      -- delete is of whole tables only
      and privilege.name <> 'delete'
    union all
    select concat_ws(' ', 'grant', c.relname, role.name, 'delete')
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join (values ('werkbrug_app'), ('werkbrug_worker')) role(name)
    where n.nspname = 'public' and c.relkind in ('r', 'p') and has_table_privilege(role.name, c.oid, 'delete')
    union all
    select concat_ws(' ', 'default', pg_get_userbyid(d.defaclrole), d.defaclobjtype, entry.item)
    from pg_default_acl d join pg_namespace n on n.oid = d.defaclnamespace
      cross join lateral unnest(d.defaclacl::text[]) entry(item) where n.nspname = 'public'
    order by 1`)
  return rows.map(row => row.line)
}

/** Throws with what is missing or new when the walls of a restored database are not those of the backup. */
export function assertSameWalls(expected: readonly string[], found: readonly string[]): void {
  const missing = expected.filter(line => !found.includes(line)).map(line => `missing: ${line}`)
  const added = found.filter(line => !expected.includes(line)).map(line => `not in the backup: ${line}`)
  const lines = [...missing, ...added]
  if (lines.length > 0) throw new Error(`What guards the restored rows differs:\n${lines.slice(0, 20).join('\n')}`)
}
