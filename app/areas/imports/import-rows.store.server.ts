import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { ImportCounts, ImportKind } from './import-kind'
import type { Lines, PlanRun, StagedRow } from './import-plan'

/** Puts rows of a file aside, as they were read. */
export async function stageRows(db: Tx, run: PlanRun, kind: ImportKind, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return
  await db.$executeRaw`
    insert into import_row (network_id, run_id, line, kind, external_id, cells)
    select ${run.networkId}::uuid, ${run.id}::uuid, line, ${kind}, external_id, cells::jsonb
    from unnest(${rows.map(row => row.line)}::int[], ${rows.map(row => row.externalId)}::text[], ${rows.map(row => JSON.stringify(row.cells))}::text[])
      as staged(line, external_id, cells)`
}

/** Refreshes the planner's picture of the rows put aside; without it, large files are compared row by row with themselves. */
export async function refreshRowStatistics(db: Tx): Promise<void> {
  await db.$executeRaw`analyze import_row`
}

export async function dropRows(db: Tx, runId: string): Promise<void> {
  await db.$executeRaw`delete from import_row where run_id = ${runId}::uuid`
}

/** How many rows do what. */
export async function countRows(db: Tx, runId: string): Promise<ImportCounts> {
  const rows = await db.$queryRaw<{ state: string; count: bigint }[]>`
    select state, count(*) as count from import_row where run_id = ${runId}::uuid group by state`
  const of = (state: string) => Number(rows.find(row => row.state === state)?.count ?? 0)
  return {
    rows: rows.reduce((sum, row) => sum + Number(row.count), 0),
    new: of('new'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    wrong: of('wrong'),
    leftOut: of('left-out'),
  }
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
    select line, state, external_id as "externalId", cells, before, after from import_row
    where run_id = ${runId}::uuid and state not in ('wrong', 'left-out')
    order by state = 'unchanged', line limit ${take}`
}

/** First and last line of the rows that change something. */
export async function lineRange(db: Tx, runId: string): Promise<{ from: number; to: number } | null> {
  const rows = await db.$queryRaw<{ from: number | null; to: number | null }[]>`
    select min(line) as "from", max(line) as "to" from import_row where run_id = ${runId}::uuid and state in ('new', 'changed')`
  const row = rows[0]
  return row && row.from !== null && row.to !== null ? { from: row.from, to: row.to } : null
}

/** First and last line of the rows that were put aside and are in order. */
export async function stagedRange(db: Tx, runId: string): Promise<Lines | null> {
  const rows = await db.$queryRaw<{ from: number | null; to: number | null }[]>`
    select min(line) as "from", max(line) as "to" from import_row r where ${rowsOf({ id: runId })}`
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
  await db.$executeRaw`
    update import_row set cells = null, texts = null, problems = null
    where run_id = ${runId}::uuid and (cells is not null or texts is not null)`
  await db.$executeRaw`
    delete from import_row where run_id = ${runId}::uuid and state = 'unchanged' and corrections is null`
}

/** The condition of a run's rows `r` that are in order, of all or of these lines. */
export function rowsOf(run: { id: string }, lines?: Lines): Prisma.Sql {
  const all = Prisma.sql`r.run_id = ${run.id}::uuid and r.state not in ('wrong', 'left-out')`
  if (!lines) return all
  const some = Prisma.sql`${all} and r.line between ${lines.from} and ${lines.to}`
  return lines.only ? Prisma.sql`${some} and r.line = any (${[...lines.only]}::int[])` : some
}

export interface ClassifyOptions {
  lines?: Lines
  /** The rows are employers themselves: a new one belongs to its own story. */
  areEmployers?: boolean
}

/**
 * Says of each row whether it is new, changes something or nothing. `current` is a query of the rows that exist: line, cells, id,
 * employer_id, held (jsonb of the columns a file can set). Empty cells are not there and change nothing. Rows of which the same
 * was said before are left alone, so that looking again before the commit is cheap. `offset 0` keeps what a row holds from being
 * put together again for each of its columns.
 */
export async function classifyAgainst(
  db: Tx,
  run: { id: string },
  current: Prisma.Sql,
  options: ClassifyOptions = {},
): Promise<void> {
  const subject = Prisma.sql`coalesce(w.id, case when r.state = 'new' then r.subject_id end, w.fresh)`
  await db.$executeRaw`
    update import_row r set
      subject_id = ${subject},
      employer_id = ${options.areEmployers ? subject : Prisma.sql`w.employer_id`},
      state = w.state,
      before = w.before,
      after = case when w.state = 'new' then w.cells else w.after end
    from (
      select c.line, c.cells, c.id, c.employer_id, uuidv7() as fresh, d.before, d.after,
        case when c.id is null then 'new' when d.after is null then 'unchanged' else 'changed' end as state
      from (select * from (${current}) as every_row offset 0) c
      left join lateral (
        select jsonb_object_agg(x.key, c.held -> x.key) as before, jsonb_object_agg(x.key, x.value) as after
        from jsonb_each(c.cells) x
        where c.id is not null and c.held ? x.key and (c.held -> x.key) is distinct from x.value
          and not (x.key = 'extra' and (c.held -> 'extra') @> x.value)
      ) d on true
    ) w
    where ${rowsOf(run, options.lines)} and r.line = w.line
      and (r.state <> w.state or r.before is distinct from w.before or r.after is distinct from case when w.state = 'new' then w.cells else w.after end
        or (w.id is not null and r.subject_id is distinct from w.id) or (not ${options.areEmployers ?? false} and r.employer_id is distinct from w.employer_id))`
}
