import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { ImportCounts, ImportKind } from './import-kind'
import type { PlanRun, StagedRow } from './import-plan'

/** Puts rows of a file aside, as they were read. */
export async function stageRows(db: Tx, run: PlanRun, kind: ImportKind, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return
  await db.$executeRaw`
    insert into import_row (network_id, run_id, line, kind, external_id, cells)
    select ${run.networkId}::uuid, ${run.id}::uuid, line, ${kind}, external_id, cells::jsonb
    from unnest(${rows.map(row => row.line)}::int[], ${rows.map(row => row.externalId)}::text[], ${rows.map(row => JSON.stringify(row.cells))}::text[])
      as staged(line, external_id, cells)`
}

export async function dropRows(db: Tx, runId: string): Promise<void> {
  await db.$executeRaw`delete from import_row where run_id = ${runId}::uuid`
}

/** How many rows do what. */
export async function countRows(db: Tx, runId: string): Promise<ImportCounts> {
  const rows = await db.$queryRaw<{ state: string; count: bigint }[]>`
    select state, count(*) as count from import_row where run_id = ${runId}::uuid group by state`
  const of = (state: string) => Number(rows.find(row => row.state === state)?.count ?? 0)
  const [created, changed, unchanged] = [of('new'), of('changed'), of('unchanged')]
  return { rows: rows.reduce((sum, row) => sum + Number(row.count), 0), new: created, changed, unchanged, wrong: 0 }
}

export interface ShownRow {
  line: number
  state: string
  externalId: string
  cells: unknown
  before: unknown
  after: unknown
}

/** The first rows of a file, those that change something first. */
export function firstRows(db: Tx, runId: string, take: number): Promise<ShownRow[]> {
  return db.$queryRaw<ShownRow[]>`
    select line, state, external_id as "externalId", cells, before, after from import_row where run_id = ${runId}::uuid
    order by state = 'unchanged', line limit ${take}`
}

/** First and last line of the rows that change something. */
export async function lineRange(db: Tx, runId: string): Promise<{ from: number; to: number } | null> {
  const rows = await db.$queryRaw<{ from: number | null; to: number | null }[]>`
    select min(line) as "from", max(line) as "to" from import_row where run_id = ${runId}::uuid and state in ('new', 'changed')`
  const row = rows[0]
  return row && row.from !== null && row.to !== null ? { from: row.from, to: row.to } : null
}

/** A digest over all rows of a run: what the chain remembers of them. */
export async function digestRows(db: Tx, runId: string): Promise<string> {
  const rows = await db.$queryRaw<{ digest: string | null }[]>`
    select encode(sha256(convert_to(string_agg(encode(sha256(convert_to(concat_ws('|', line, state, subject_id, before::text, after::text), 'UTF8')), 'hex'), ''
      order by line), 'UTF8')), 'hex') as digest
    from import_row where run_id = ${runId}::uuid`
  return rows[0]?.digest ?? ''
}

/** After the commit the cells are forgotten; before and after stay, so that the import can be taken back. */
export async function forgetCells(db: Tx, runId: string): Promise<void> {
  await db.$executeRaw`update import_row set cells = null where run_id = ${runId}::uuid`
  await db.$executeRaw`delete from import_row where run_id = ${runId}::uuid and state = 'unchanged'`
}

/**
 * Says of each staged row whether it is new, changes something or nothing. `current` is a query of the rows that exist:
 * line, id, employer_id, held (jsonb of the columns a file can set). Values of empty cells are left as they are.
 */
export async function classifyAgainst(db: Tx, runId: string, current: Prisma.Sql): Promise<void> {
  await db.$executeRaw`
    update import_row r set
      subject_id = coalesce(c.id, uuidv7()),
      employer_id = c.employer_id,
      state = case when c.id is null then 'new' when d.after is null then 'unchanged' else 'changed' end,
      before = case when c.id is null then null else d.before end,
      after = case when c.id is null then r.cells else d.after end
    from (${current}) c
    left join lateral (
      select jsonb_object_agg(x.key, c.held -> x.key) as before, jsonb_object_agg(x.key, x.value) as after
      from jsonb_each(c.cells) x
      where c.id is not null and c.held ? x.key and (c.held -> x.key) is distinct from x.value
        and not (x.key = 'extra' and (c.held -> 'extra') @> x.value)
    ) d on true
    where r.run_id = ${runId}::uuid and r.line = c.line`
}
