import { rawPhrase } from '~/platform/tabular/phrase'
import { readTable, type ReadSummary, type TableSource } from '~/platform/tabular/read-table.server'
import type { RowTexts } from '~/platform/tabular/read-row'
import { breakRun } from './break-run.server'
import { mostWrongRows } from './import-kind'
import type { ImportPlan, Lines, PlanRun, RowProblem } from './import-plan'
import { countRows, stagedRange } from './import-rows.store.server'
import { moveRun, saveOutcome } from './import-runs.store.server'
import { mostProblems, type InTransaction, type Preview, type ReadRunOptions } from './reading'
import { stageWrongRows } from './wrong-rows.store.server'

const linesPerPiece = 10_000

export interface FirstLook {
  summary: ReadSummary
  wrongRows: number
  open(): Promise<TableSource>
  options: ReadRunOptions
}

/** Compares the rows that were put aside with what is there: ids that lead nowhere, then what each row would do. */
export async function checkRun(
  inReading: InTransaction,
  plan: ImportPlan,
  run: PlanRun,
  { summary, wrongRows, open, options }: FirstLook,
): Promise<Preview> {
  const pieces = piecesOf(await inReading(ctx => stagedRange(ctx.db, run.id)))
  const found: RowProblem[] = []
  for (const lines of pieces) found.push(...(await inReading(ctx => plan.check(ctx, run, mostProblems, lines))))
  const problems = found.map(one => ({
    ...one,
    file: summary.file,
    found: rawPhrase(one.found),
  }))
  const wrongLines = new Set(found.map(one => one.line))
  if (found.length > 0 && (options.keepsWrong !== true || wrongRows + wrongLines.size > mostWrongRows)) {
    const all = [...summary.problems, ...problems].slice(0, mostProblems)
    const problemCount = summary.problemCount + found.length
    return breakRun(inReading, run, { ...summary, problems: all, problemCount }, wrongRows + wrongLines.size)
  }
  if (found.length > 0) {
    const texts = await textsOf(plan, await open(), wrongLines, options)
    const rows = texts.map(row => ({ ...row, problems: problems.filter(one => one.line === row.line) }))
    await inReading(ctx => stageWrongRows(ctx.db, run, plan.kind, rows))
  }
  for (const [index, lines] of pieces.entries()) {
    await inReading(ctx => plan.classify(ctx, run, lines))
    await options.onProgress?.({ phase: 'checking', done: index + 1, total: pieces.length })
  }
  const { unknownColumns } = summary
  const counts = await inReading(async ctx => {
    if (pieces.length > 0) await plan.findTwins?.(ctx, run)
    const counted = await countRows(ctx.db, run.id)
    await saveOutcome(ctx.db, run.id, { counts: counted, problems: [], notes: { unknownColumns } })
    await moveRun(ctx.db, run.id, 'read')
    return counted
  })
  return { runId: run.id, counts, problems: [], problemCount: 0, unknownColumns }
}

/** The texts of some lines, from a second look at the file. */
async function textsOf(
  plan: ImportPlan,
  source: TableSource,
  lines: ReadonlySet<number>,
  { order }: ReadRunOptions,
): Promise<RowTexts[]> {
  const rows: RowTexts[] = []
  await readTable(source, plan.table, () => undefined, {
    checkKeys: false,
    order,
    wanted: { lines, onRow: row => rows.push(row) },
  })
  return rows
}

function piecesOf(range: Lines | null): Lines[] {
  const pieces: Lines[] = []
  for (let from = range?.from ?? 1; range && from <= range.to; from += linesPerPiece)
    pieces.push({ from, to: Math.min(from + linesPerPiece - 1, range.to) })
  return pieces
}
