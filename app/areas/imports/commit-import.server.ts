import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { ImportCounts } from './import-kind'
import type { ImportPlan } from './import-plan'
import { countRows, digestRows, forgetCells, lineRange } from './import-rows.store.server'
import { findRun, moveRun, saveOutcome } from './import-runs.store.server'
import { planRun } from './preview-import.server'
import { countTwins } from './twin-rows.store.server'
import { noTwins } from './twins'

const linesPerStep = 5_000

export interface CommitOptions {
  /** Called after each step with how many lines are written; throwing stops the import and undoes all of it. */
  onProgress?: (done: number, total: number) => Promise<void>
}

/**
 * Writes the rows of a previewed file, all or none. The rows are looked at again first, because the product may have changed
 * since. The chain gets one event with the digest of the rows; what each row changed stands beside it.
 */
export async function commitImport(
  ctx: Ctx,
  plan: ImportPlan,
  runId: string,
  options: CommitOptions = {},
): Promise<Result<ImportCounts>> {
  const run = planRun(ctx.actor, plan, runId)
  if (!(await moveRun(ctx.db, runId, 'commit'))) return fail(problem('', 'import-gone'))
  const { fileName, counts: noted } = (await findRun(ctx.db, runId)) ?? { fileName: '', counts: {} }
  if ((await plan.check(ctx, run, 1)).length > 0) return fail(problem('', 'file-has-problems'))
  await plan.classify(ctx, run)
  const counts = await countRows(ctx.db, runId)
  if (counts.wrong > 0) return fail(problem('', 'file-has-problems'))
  const range = await lineRange(ctx.db, runId)
  for (let from = range?.from ?? 1; range && from <= range.to; from += linesPerStep) {
    const to = Math.min(from + linesPerStep - 1, range.to)
    await plan.merge(ctx, run, { from, to })
    await options.onProgress?.(Math.min(to, counts.rows), counts.rows)
  }
  const twins = plan.findTwins ? await countTwins(ctx.db, runId) : noTwins
  await plan.settle?.(ctx, run)
  await plan.tell?.(ctx, run)
  ctx.record({
    kind: `imports.${plan.kind.replace('_', '-')}-imported`,
    subject: { type: 'import_run', id: runId },
    dataClass: plan.needsMember ? 'system' : 'business',
    after: { fileName, ...counts, ...(twins.found > 0 ? { twins } : {}), digest: await digestRows(ctx.db, runId) },
  })
  await forgetCells(ctx.db, runId)
  const notes = typeof noted === 'object' && noted !== null ? noted : {}
  await saveOutcome(ctx.db, runId, {
    counts,
    problems: [],
    committedAt: ctx.now,
    notes: { ...notes, ...counts, twins },
  })
  await moveRun(ctx.db, runId, 'finish')
  return ok(counts)
}
