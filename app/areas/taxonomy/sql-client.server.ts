import type { ClientBase, Pool, QueryResult, QueryResultRow } from 'pg'

/** The little of node-postgres that bulk work needs. */
export interface SqlClient {
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>>
}

const isPool = (source: Pool | ClientBase): source is Pool => 'totalCount' in source

/**
 * Runs the work in one transaction on a connection of the pool, or on the given connection, which must not be in a
 * transaction yet. Everything is rolled back when the work throws.
 */
export async function inTransaction<T>(source: Pool | ClientBase, work: (client: SqlClient) => Promise<T>): Promise<T> {
  const pooled = isPool(source) ? await source.connect() : null
  const client: ClientBase = pooled ?? (source as ClientBase)
  let failure: unknown
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    failure = error
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    pooled?.release(failure instanceof Error && 'code' in failure === false ? failure : undefined)
  }
}

const batchSize = 10_000

/**
 * Puts rows into a table by columns, ten thousand rows a statement. `columns` maps each column name to its SQL type and
 * the values, which must all be of one length.
 */
export async function insertColumns(
  client: SqlClient,
  table: string,
  columns: Record<string, { type: string; values: readonly unknown[] }>,
): Promise<void> {
  const names = Object.keys(columns)
  const parts = Object.values(columns)
  const length = parts[0]?.values.length ?? 0
  const arrays = parts.map((part, index) => `$${index + 1}::${part.type}[]`).join(', ')
  const text = `insert into ${table} (${names.join(', ')}) select * from unnest(${arrays})`
  for (let from = 0; from < length; from += batchSize)
    await client.query(
      text,
      parts.map(part => part.values.slice(from, from + batchSize)),
    )
}
