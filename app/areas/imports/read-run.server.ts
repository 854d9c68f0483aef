import { ProblemList } from '~/platform/tabular/file-problem'
import type { RowTexts } from '~/platform/tabular/read-row'
import { readTable, type ReadSummary, type TableSource } from '~/platform/tabular/read-table.server'
import type { Columns } from '~/platform/tabular/table'
import { breakRun } from './break-run.server'
import { checkRun } from './check-run.server'
import { mostWrongRows } from './import-kind'
import type { ImportPlan, PlanRun, StagedRow } from './import-plan'
import { dropRows, refreshRowStatistics, stageRows } from './import-rows.store.server'
import { holdReading } from './import-runs.store.server'
import { mostProblems, RunPutAwayError, type InTransaction, type Preview, type ReadRunOptions } from './reading'
import { stageWrongRows } from './wrong-rows.store.server'

/** Small statements: a batch is in memory several times over on its way to the database. */
const rowsPerStatement = 1_000

/**
 * Reads a file piece by piece, checks every row and says what it would do. Nothing of the product changes: the rows are put
 * aside. It may be run again after a kill: it begins anew. `open` gives the file from its beginning, because the texts of rows
 * that only the database knows to be wrong are taken from a second look.
 */
export async function readRun<C extends Columns>(
  inTransaction: InTransaction,
  plan: ImportPlan<C>,
  run: PlanRun,
  source: TableSource | (() => Promise<TableSource>),
  options: ReadRunOptions = {},
): Promise<Preview> {
  const open = async () => (typeof source === 'function' ? source() : source)
  const inReading: InTransaction = work =>
    inTransaction(async ctx => {
      if (!(await holdReading(ctx.db, run.id))) throw new RunPutAwayError()
      return work(ctx)
    })
  await inReading(ctx => dropRows(ctx.db, run.id))
  const read = await putAside(inReading, plan, run, await open(), options)
  const { summary, wrongRows, isTooMany } = read
  const isBroken =
    summary.problemCount > 0 && (options.keepsWrong !== true || isTooMany || summary.problemCount > read.rowProblems)
  if (isBroken) return breakRun(inReading, run, summary, wrongRows)
  await inTransaction(ctx => refreshRowStatistics(ctx.db))
  return checkRun(inReading, plan as unknown as ImportPlan, run, { summary, open, wrongRows, options })
}

/** What came of the first look at a file. */
interface PutAside {
  summary: ReadSummary
  wrongRows: number
  /** Problems that belong to a row that was kept; the others are the whole file's. */
  rowProblems: number
  isTooMany: boolean
}

async function putAside<C extends Columns>(
  inReading: InTransaction,
  plan: ImportPlan<C>,
  run: PlanRun,
  source: TableSource,
  options: ReadRunOptions,
): Promise<PutAside> {
  let [good, wrong]: [StagedRow[], RowTexts[]] = [[], []]
  let [wrongRows, rowProblems] = [0, 0]
  const flush = async () => {
    const [rows, broken] = [good, wrong]
    ;[good, wrong] = [[], []]
    if (options.keepsWrong !== true && wrongRows > 0) return
    await inReading(async ctx => {
      await stageRows(ctx.db, run, plan.kind, rows)
      await stageWrongRows(ctx.db, run, plan.kind, broken)
    })
  }
  const summary = await readTable(
    source,
    plan.table,
    async rows => {
      for (const row of rows) {
        good.push(plan.stage(plan.keepsExtra ? row : { ...row, extra: {} }, run))
        if (good.length >= rowsPerStatement) await flush()
      }
    },
    {
      maxProblems: mostProblems,
      order: options.order,
      inspect: plan.inspect,
      onWrong: row => {
        wrongRows += 1
        rowProblems += row.problems.length
        if (wrongRows <= mostWrongRows) wrong.push(row)
      },
      onBytes: done => options.onProgress?.({ phase: 'reading', done, total: Math.max(done, options.bytes ?? done) }),
    },
  )
  await flush()
  return { summary: limited(summary, options.maxRows), wrongRows, rowProblems, isTooMany: wrongRows > mostWrongRows }
}

function limited(summary: ReadSummary, maxRows = Infinity): ReadSummary {
  if (summary.rowCount <= maxRows) return summary
  const problems = new ProblemList(mostProblems)
  problems.add({
    file: summary.file,
    line: 1,
    column: '-',
    found: { code: 'rows', params: { count: summary.rowCount } },
    expected: { code: 'atMost', params: { max: maxRows } },
  })
  summary.problems.forEach(one => problems.add(one))
  return { ...summary, problems: problems.kept, problemCount: summary.problemCount + 1 }
}
