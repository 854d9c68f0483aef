import type { ReadSummary } from '~/platform/tabular/read-table.server'
import { noCounts } from './import-kind'
import type { PlanRun } from './import-plan'
import { dropRows } from './import-rows.store.server'
import { moveRun, saveOutcome } from './import-runs.store.server'
import type { InTransaction, Preview } from './reading'

/** A file that cannot be read in as it is: its list of problems is kept, its rows are not. */
export async function breakRun(
  inReading: InTransaction,
  run: PlanRun,
  summary: ReadSummary,
  wrong: number,
): Promise<Preview> {
  const { unknownColumns, problemCount } = summary
  const problems = [...summary.problems].sort((a, b) => a.line - b.line)
  const counts = { ...noCounts, rows: summary.rowCount, wrong }
  await inReading(async ctx => {
    await dropRows(ctx.db, run.id)
    await saveOutcome(ctx.db, run.id, { counts, problems, notes: { problemCount, unknownColumns } })
    await moveRun(ctx.db, run.id, 'break')
  })
  return { runId: run.id, counts, problems, problemCount, unknownColumns }
}
