import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { undoJobKey, undoJobName } from './import-job'
import type { ImportPlan } from './import-plan'
import { lineRange } from './import-rows.store.server'
import { findJob, findRun, moveRun, nextReading } from './import-runs.store.server'
import { planOf } from './plans.server'
import { planRun } from './preview-import.server'
import { requireRun } from './require-run.server'
import { countUndone, type UndoCounts } from './undo-rows.store.server'

const linesPerStep = 5_000

/** Asks the background to take an import back; again, when an earlier asking was stopped or failed. */
export async function askUndo(ctx: Ctx<MemberActor>, runId: string): Promise<Result<{ fileName: string }>> {
  const run = await requireRun(ctx, runId)
  const { undo } = planOf(run.kind)
  if (!undo) return fail(problem('', 'cannot-be-undone'))
  const why = await undo.whyNot?.(ctx, runId)
  if (why) return fail(why)
  const earlier = run.state === 'undoing' ? await findJob(ctx.db, undoJobKey(runId, run.reads)) : null
  const mayAgain = earlier?.state === 'failed' || earlier?.state === 'cancelled'
  if (!mayAgain && !(await moveRun(ctx.db, runId, 'ask-undo'))) return fail(problem('', 'import-gone'))
  const reads = await nextReading(ctx.db, runId)
  ctx.enqueue({
    name: undoJobName,
    payload: { runId, membershipId: ctx.actor.membershipId, kind: run.kind },
    dedupeKey: undoJobKey(runId, reads),
  })
  return ok({ fileName: run.fileName })
}

export interface UndoOptions {
  /** Called after each step; throwing stops the work and keeps the import as it is. */
  onProgress?: (done: number, total: number) => Promise<void>
}

/**
 * Takes an import back, all of it or nothing: what it made goes, what it changed gets its former values. What people added or
 * changed since is kept and named. The chain gets one event; what happened to each row stands beside the row.
 */
export async function undoImport(
  ctx: Ctx,
  plan: ImportPlan,
  runId: string,
  options: UndoOptions = {},
): Promise<Result<UndoCounts>> {
  const run = planRun(ctx.actor, plan, runId)
  const { undo } = plan
  const found = await findRun(ctx.db, runId)
  if (!undo || found?.state !== 'undoing') return fail(problem('', 'import-gone'))
  const why = await undo.whyNot?.(ctx, runId)
  if (why) return fail(why)
  const range = await lineRange(ctx.db, runId)
  for (let from = range?.from ?? 1; range && from <= range.to; from += linesPerStep) {
    const lines = { from, to: Math.min(from + linesPerStep - 1, range.to) }
    await undo.judge(ctx, run, lines)
    await undo.restore(ctx, run, lines)
    await options.onProgress?.(lines.to, range.to)
  }
  const counts = await countUndone(ctx.db, runId)
  ctx.record({
    kind: `imports.${plan.kind.replace('_', '-')}-import-undone`,
    subject: { type: 'import_run', id: runId },
    dataClass: 'business',
    after: { fileName: found.fileName, ...counts },
  })
  await moveRun(ctx.db, runId, 'undo')
  return ok(counts)
}
