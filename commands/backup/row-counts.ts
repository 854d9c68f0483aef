import pg from 'pg'

export type RowCounts = Record<string, number>

/** Number of rows of every table of schema public, in one snapshot; the address must be of a role that sees every row. */
export async function countRows(url: string): Promise<RowCounts> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const tables = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' order by 1`,
    )
    const counts: RowCounts = {}
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ n: string }>(
        `select count(*) as n from public.${client.escapeIdentifier(name)}`,
      )
      counts[name] = Number(rows[0]?.n ?? 0)
    }
    return counts
  } finally {
    await client.end()
  }
}

export interface CountDifference {
  table: string
  expected: string
  found: number | undefined
}

/** Tables whose restored number of rows lies outside what was counted before and after the backup was made. */
export function compareCounts(before: RowCounts, after: RowCounts, restored: RowCounts): CountDifference[] {
  const tables = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return tables.flatMap(table => {
    const low = Math.min(before[table] ?? 0, after[table] ?? 0)
    const high = Math.max(before[table] ?? 0, after[table] ?? 0)
    const found = restored[table]
    if (found !== undefined && found >= low && found <= high) return []
    return [{ table, expected: low === high ? String(low) : `${low} to ${high}`, found }]
  })
}
