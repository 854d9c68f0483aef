import { basename } from 'node:path'
import type { Actor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { canEver } from '~/access/policy'
import { ProblemList, type FileProblem } from '~/platform/tabular/file-problem'
import { readTable, type TableSource } from '~/platform/tabular/read-table.server'
import type { Columns } from '~/platform/tabular/table'
import { noCounts, type ImportCounts } from './import-kind'
import type { ImportPlan, PlanRun, StagedRow } from './import-plan'
import { countRows, dropRows, refreshRowStatistics, stageRows } from './import-rows.store.server'
import { saveNewRun, saveOutcome } from './import-runs.store.server'

/** Runs work in a transaction of its own; a file is put aside in many short ones, so that nobody waits for it. */
export type InTransaction = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>

export interface Preview {
  runId: string
  counts: ImportCounts
  problems: FileProblem[]
  problemCount: number
  unknownColumns: string[]
}

const rowsPerStatement = 5_000
const mostProblems = 1_000

/**
 * Reads a file, checks every row and says what it would do. Nothing of the product changes: the rows are put aside. A file with
 * a problem is not kept, only its list of problems is.
 */
export async function previewImport<C extends Columns>(
  inTransaction: InTransaction,
  plan: ImportPlan<C>,
  source: TableSource,
  options: { maxRows?: number } = {},
): Promise<Preview> {
  const file = typeof source === 'string' ? source : source.name
  const run = await inTransaction(ctx => openRun(ctx, plan, basename(file)))
  const problems = new ProblemList(mostProblems)
  let waiting: StagedRow[] = []
  const flush = async () => {
    const rows = waiting
    waiting = []
    if (problems.count === 0) await inTransaction(ctx => stageRows(ctx.db, run, plan.kind, rows))
  }
  const summary = await readTable(source, plan.table, async rows => {
    for (const row of rows) {
      for (const found of plan.inspect?.(row) ?? []) problems.add({ file, line: row.line, ...found })
      waiting.push(plan.stage(plan.keepsExtra ? row : { ...row, extra: {} }, run))
      if (waiting.length >= rowsPerStatement) await flush()
    }
  })
  await flush()
  const { maxRows } = options
  if (maxRows !== undefined && summary.rowCount > maxRows) {
    problems.add({
      file,
      line: 1,
      column: '-',
      found: { code: 'raw', params: { text: String(summary.rowCount) } },
      expected: { code: 'atMost', params: { max: maxRows } },
    })
  }
  const read = [...summary.problems, ...problems.kept].sort((a, b) => a.line - b.line).slice(0, mostProblems)
  const readCount = summary.problemCount + problems.count
  if (readCount === 0) await inTransaction(ctx => refreshRowStatistics(ctx.db))
  return inTransaction(async ctx => {
    const checked = readCount > 0 ? [] : await plan.check(ctx, run, mostProblems)
    const all = [
      ...read,
      ...checked.map(one => ({ ...one, file, found: { code: 'raw' as const, params: { text: one.found } } })),
    ]
    const problemCount = readCount + checked.length
    const { unknownColumns } = summary
    if (problemCount > 0) {
      const counts = { ...noCounts, rows: summary.rowCount, wrong: new Set(all.map(one => one.line)).size }
      await dropRows(ctx.db, run.id)
      await saveOutcome(ctx.db, run.id, {
        state: 'failed',
        counts,
        problems: all,
        notes: { problemCount, unknownColumns },
      })
      return { runId: run.id, counts, problems: all, problemCount, unknownColumns }
    }
    await plan.classify(ctx, run)
    const counts = await countRows(ctx.db, run.id)
    await saveOutcome(ctx.db, run.id, {
      state: 'preview',
      counts,
      problems: [],
      notes: { unknownColumns, keepsExtra: plan.keepsExtra },
    })
    return { runId: run.id, counts, problems: [], problemCount: 0, unknownColumns }
  })
}

/** What a plan needs to know of who reads in. Throws NotFoundError when the actor may not. */
export function planRun(actor: Actor, plan: Pick<ImportPlan, 'permission' | 'needsMember'>, id: string): PlanRun {
  if (actor.kind === 'system' && !plan.needsMember)
    return { id, networkId: actor.networkId, membershipId: null, organisationId: null }
  if (actor.kind !== 'member' || !canEver(actor, plan.permission)) throw new NotFoundError()
  return { id, networkId: actor.networkId, membershipId: actor.membershipId, organisationId: actor.organisationId }
}

async function openRun<C extends Columns>(ctx: Ctx, plan: ImportPlan<C>, fileName: string): Promise<PlanRun> {
  const run = planRun(ctx.actor, plan, ctx.newId())
  await saveNewRun(ctx.db, {
    id: run.id,
    networkId: run.networkId,
    kind: plan.kind,
    fileName: fileName.slice(0, 300),
    createdById: run.membershipId,
    now: ctx.now,
  })
  return run
}
