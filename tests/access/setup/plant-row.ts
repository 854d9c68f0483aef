import type { TestDatabase } from '../../setup/db'

type Superuser = TestDatabase['superuser']
export type RowValues = Readonly<Record<string, unknown>>

interface Column {
  name: string
  type: string
  /** Must be given: it may not be null, and nothing fills it in. */
  isNeeded: boolean
  isGenerated: boolean
}

interface ForeignKey {
  columns: string[]
  target: string
  targetColumns: string[]
}

export function columnsOf(su: Superuser, table: string): Promise<Column[]> {
  return su.$queryRaw<Column[]>`
    select a.attname as name, format_type(a.atttypid, null) as type, a.attgenerated <> '' as "isGenerated",
      a.attnotnull and not a.atthasdef and a.attidentity = '' as "isNeeded"
    from pg_attribute a where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped`
}

function foreignKeysOf(su: Superuser, table: string): Promise<ForeignKey[]> {
  return su.$queryRaw<ForeignKey[]>`
    select c.confrelid::regclass::text as target,
      array(select a.attname::text from unnest(c.conkey) with ordinality k(num, at)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num order by k.at) as columns,
      array(select a.attname::text from unnest(c.confkey) with ordinality k(num, at)
        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num order by k.at) as "targetColumns"
    from pg_constraint c where c.conrelid = ${table}::regclass and c.contype = 'f'`
}

const plain: Readonly<Record<string, unknown>> = {
  integer: 1,
  bigint: 1,
  smallint: 1,
  numeric: 1,
  'double precision': 1,
  boolean: false,
  date: '2026-11-02',
  'timestamp with time zone': '2026-11-02T09:00:00Z',
  jsonb: {},
  'text[]': [],
  'uuid[]': [],
  'integer[]': [],
}

/** Puts one row in a table for a network: `given` values, references to rows that are there, and anything for the rest. */
export async function plantRow(su: Superuser, table: string, networkId: string, given: RowValues): Promise<void> {
  const row: Record<string, unknown> = { network_id: networkId, ...given }
  const keys = await foreignKeysOf(su, table)
  for (const { name, type } of (await columnsOf(su, table)).filter(one => one.isNeeded)) {
    if (name in row) continue
    const key = keys.find(one => one.columns.includes(name))
    if (key) row[name] = await referenceTo(su, key, name, networkId)
    else if (type === 'uuid' || type === 'text') row[name] = crypto.randomUUID()
    else row[name] = plain[type]
  }
  await insertRow(su, table, row)
}

async function referenceTo(su: Superuser, key: ForeignKey, column: string, networkId: string): Promise<unknown> {
  const targetColumn = key.targetColumns[key.columns.indexOf(column)]
  const isOfNetwork = key.targetColumns.includes('network_id')
  const [found] = await su.$queryRawUnsafe<{ value: unknown }[]>(
    `select "${targetColumn}" as value from ${key.target} where $1::uuid is not null ${isOfNetwork ? 'and network_id = $1::uuid' : ''} limit 1`,
    networkId,
  )
  if (!found) throw new Error(`${key.target} has no row yet that ${column} can point to: plant it first`)
  return found.value
}

/** Adds a row that is given as its columns, by whoever `db` acts for. */
export function insertRow(db: Pick<Superuser, '$executeRawUnsafe'>, table: string, row: RowValues): Promise<number> {
  const columns = Object.keys(row)
    .map(name => `"${name}"`)
    .join(', ')
  return db.$executeRawUnsafe(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb)`,
    JSON.stringify(row),
  )
}
