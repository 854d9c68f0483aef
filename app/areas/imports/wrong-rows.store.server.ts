import type { Tx } from '~/platform/database.server'
import type { RowTexts } from '~/platform/tabular/read-row'
import type { Correction } from './correct-cells'
import type { PlanRun, StagedRow } from './import-plan'

export type KeptProblem = Pick<RowTexts['problems'][number], 'column' | 'found' | 'expected'>

/** A row that waits for a correction. */
export interface WrongRow {
  line: number
  state: string
  texts: Record<string, string>
  problems: KeptProblem[]
  corrections: Correction[]
}

/** Puts rows aside that are wrong, with their texts; a row that was already put aside becomes wrong. */
export async function stageWrongRows(db: Tx, run: PlanRun, kind: string, rows: readonly RowTexts[]): Promise<void> {
  if (rows.length === 0) return
  const problems = rows.map(row => row.problems.map(({ column, found, expected }) => ({ column, found, expected })))
  await db.$executeRaw`
    insert into import_row (network_id, run_id, line, kind, external_id, state, texts, problems)
    select ${run.networkId}::uuid, ${run.id}::uuid, line, ${kind}, '', 'wrong', texts::jsonb, problems::jsonb
    from unnest(${rows.map(row => row.line)}::int[], ${rows.map(row => JSON.stringify(row.texts))}::text[],
      ${problems.map(list => JSON.stringify(list))}::text[]) as wrong(line, texts, problems)
    on conflict (run_id, line) do update set state = 'wrong', texts = excluded.texts, problems = excluded.problems, cells = null,
      before = null, after = null, subject_id = null, employer_id = null, twin_id = null, twin_line = null, twin_reasons = null`
}

/** The first rows that are wrong. */
export function listWrongRows(db: Tx, runId: string, take: number): Promise<WrongRow[]> {
  return db.$queryRaw<WrongRow[]>`
    select line, state, texts, problems, coalesce(corrections, '[]') as corrections from import_row
    where run_id = ${runId}::uuid and state = 'wrong' order by line limit ${take}`
}

/** One row that is wrong, held until the end of the transaction: two people do not correct it at once. */
export async function findWrongRow(db: Tx, runId: string, line: number): Promise<WrongRow | null> {
  const rows = await db.$queryRaw<WrongRow[]>`
    select line, state, texts, problems, coalesce(corrections, '[]') as corrections from import_row
    where run_id = ${runId}::uuid and line = ${line} and state = 'wrong' for update`
  return rows[0] ?? null
}

/** The line on which the sender's id stands already, if it does. */
export async function lineOfId(db: Tx, runId: string, externalId: string, notLine: number): Promise<number | null> {
  const rows = await db.$queryRaw<{ line: number }[]>`
    select line from import_row where run_id = ${runId}::uuid and external_id = ${externalId} and line <> ${notLine} limit 1`
  return rows[0]?.line ?? null
}

/** Keeps what a row says now, and that it is still wrong. */
export async function saveStillWrong(
  db: Tx,
  runId: string,
  row: Pick<WrongRow, 'line' | 'texts' | 'problems' | 'corrections'>,
): Promise<void> {
  await db.$executeRaw`
    update import_row set state = 'wrong', texts = ${JSON.stringify(row.texts)}::jsonb, problems = ${JSON.stringify(row.problems)}::jsonb,
      corrections = ${JSON.stringify(row.corrections)}::jsonb, external_id = '', cells = null
    where run_id = ${runId}::uuid and line = ${row.line}`
}

/** Puts a corrected row aside like the others. */
export async function saveCorrected(
  db: Tx,
  runId: string,
  row: StagedRow,
  corrections: readonly Correction[],
): Promise<void> {
  await db.$executeRaw`
    update import_row set state = 'staged', external_id = ${row.externalId}, cells = ${JSON.stringify(row.cells)}::jsonb,
      problems = null, corrections = ${JSON.stringify(corrections)}::jsonb
    where run_id = ${runId}::uuid and line = ${row.line}`
}

/** Leaves out wrong rows: one, or all that are left. Answers which lines. */
export async function leaveOutWrong(db: Tx, runId: string, line: number | null): Promise<number[]> {
  const rows = await db.$queryRaw<{ line: number }[]>`
    update import_row set state = 'left-out' where run_id = ${runId}::uuid and state = 'wrong' and (${line}::int is null or line = ${line}::int)
    returning line`
  return rows.map(row => row.line)
}

export interface CorrectedRow {
  line: number
  state: string
  corrections: Correction[] | null
}

/** The rows that were corrected or left out, for the report. */
export function listCorrectedRows(db: Tx, runId: string, take: number): Promise<CorrectedRow[]> {
  return db.$queryRaw<CorrectedRow[]>`
    select line, state, corrections from import_row
    where run_id = ${runId}::uuid and (state in ('wrong', 'left-out') or corrections is not null) and state <> 'wrong'
      and (twin_reasons is null or corrections is not null) order by line limit ${take}`
}
