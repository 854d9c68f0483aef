import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { TwinChoice, TwinCounts } from './twins'

export interface TwinRow {
  line: number
  externalId: string
  cells: Record<string, unknown> | null
  reasons: string[]
  score: number
  choice: TwinChoice | null
  /** The employer that the row likely is. */
  twinId: string | null
  twinName: string | null
  twinCity: string | null
  /** The line of the file that the row likely doubles. */
  twinLine: number | null
}

/** Rows that likely are there already, from a line on. */
export function listTwinRows(db: Tx, runId: string, afterLine: number, take: number): Promise<TwinRow[]> {
  return db.$queryRaw<TwinRow[]>`
    select r.line, r.external_id as "externalId", coalesce(r.cells, r.after) as cells, r.twin_reasons as reasons, r.twin_score as score,
      r.choice, r.twin_id as "twinId", coalesce(e.name, f.cells->>'name', f.after->>'name') as "twinName", r.twin_line as "twinLine",
      (select s.city from site s where s.network_id = r.network_id and s.employer_id = e.id order by s.is_main desc, s.id limit 1) as "twinCity"
    from import_row r
    left join employer e on e.network_id = r.network_id and e.id = r.twin_id
    left join import_row f on f.run_id = r.run_id and f.line = r.twin_line
    where r.run_id = ${runId}::uuid and r.twin_reasons is not null and r.line > ${afterLine}
    order by r.line limit ${take}`
}

/** How many rows likely are there already, and what was chosen. */
export async function countTwins(db: Tx, runId: string): Promise<TwinCounts> {
  const rows = await db.$queryRaw<{ choice: TwinChoice | null; count: number }[]>`
    select choice, count(*)::int as count from import_row where run_id = ${runId}::uuid and twin_reasons is not null group by choice`
  const of = (choice: TwinChoice | null) => rows.find(row => row.choice === choice)?.count ?? 0
  return {
    found: rows.reduce((sum, row) => sum + row.count, 0),
    undecided: of(null),
    update: of('update'),
    create: of('create'),
    skip: of('skip'),
  }
}

/**
 * Keeps what is chosen for these rows, or for all of which nothing is chosen yet. What a row does is said here as far as the choice
 * says it; what it changes is worked out by looking at it again. Answers the lines of the file that it touches.
 */
export async function saveChoices(
  db: Tx,
  runId: string,
  choice: TwinChoice,
  lines: readonly number[] | null,
): Promise<number[]> {
  const which = lines ? Prisma.sql`r.line = any (${[...lines]}::int[])` : Prisma.sql`r.choice is null`
  const rows = await db.$queryRaw<{ line: number; first: number | null }[]>`
    update import_row r set choice = ${choice}, before = null,
      after = case when ${choice} = 'create' and r.state = 'new' then r.after end,
      subject_id = case when ${choice} = 'create' and r.state = 'new' then r.subject_id when ${choice} = 'create' then uuidv7() end,
      state = case when ${choice} = 'skip' or (${choice} = 'update' and r.twin_line is not null) then 'left-out'
        when ${choice} = 'update' then 'changed' else 'new' end
    where r.run_id = ${runId}::uuid and r.twin_reasons is not null and r.state <> 'wrong' and ${which}
    returning r.line, r.twin_line as first`
  return [...new Set(rows.flatMap(row => (row.first === null ? [row.line] : [row.line, row.first])))]
}
