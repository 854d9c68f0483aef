import pg from 'pg'

export type RowCounts = Record<string, number>

/** Number of rows of every table of schema public, as the open transaction of a role that sees every row sees them. */
export async function countTables(client: pg.Client): Promise<RowCounts> {
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
}

/** Opens one snapshot of a database and reads in it. */
export async function inSnapshot<T>(url: string, read: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await read(client)
  } finally {
    await client.end()
  }
}

/** Number of rows of every table of schema public, in one snapshot; the address must be of a role that sees every row. */
export function countRows(url: string): Promise<RowCounts> {
  return inSnapshot(url, countTables)
}

export function totalOf(counts: RowCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
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

/** Throws with the list of tables when restored rows differ from what was counted. */
export function assertSameCounts(before: RowCounts, after: RowCounts, restored: RowCounts): void {
  const lines = compareCounts(before, after, restored).map(
    ({ table, expected, found }) => `${table}: ${found ?? 'no table'}, expected ${expected}`,
  )
  if (lines.length > 0) throw new Error(`The restored rows differ:\n${lines.join('\n')}`)
}
