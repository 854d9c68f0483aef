import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { commitImport } from './commit-import.server'
import { commitJobKey, commitJobName, jobKeyOf } from './import-job'
import { isImportKind, mostRowsAtOnce, readCounts, type ImportCounts } from './import-kind'
import { dropRows } from './import-rows.store.server'
import { cancelJob, moveRun } from './import-runs.store.server'
import { planOf } from './plans.server'
import { requireRun } from './require-run.server'
import { countTwins } from './twin-rows.store.server'

/** Reads in a previewed file: a small one now, a large one in the background. `counts` is null when it was put in line. */
export async function startImport(
  ctx: Ctx<MemberActor>,
  runId: string,
): Promise<Result<{ fileName: string; counts: ImportCounts | null }>> {
  const run = await requireRun(ctx, runId)
  const { kind, fileName } = run
  if (run.state !== 'preview' || !isImportKind(kind)) return fail(problem('', 'import-gone'))
  const counts = readCounts(run.counts)
  if (counts.wrong > 0) return fail(problem('', 'file-has-problems'))
  if ((await countTwins(ctx.db, runId)).undecided > 0) return fail(problem('', 'choose-twins-first'))
  if (counts.new + counts.changed > mostRowsAtOnce) {
    if (!(await moveRun(ctx.db, runId, 'put-in-line'))) return fail(problem('', 'import-gone'))
    ctx.enqueue({
      name: commitJobName,
      payload: { runId, membershipId: ctx.actor.membershipId, kind },
      dedupeKey: commitJobKey(runId),
    })
    return ok({ fileName, counts: null })
  }
  const done = await commitImport(ctx, planOf(kind), runId)
  return done.ok ? ok({ fileName, counts: done.value }) : done
}

/** Puts a file away while it is read or looked at, or stops one that is being written: nothing of it stays. */
export async function stopImport(ctx: Ctx<MemberActor>, runId: string): Promise<Result<{ fileName: string }>> {
  const run = await requireRun(ctx, runId)
  const jobKey = jobKeyOf(run)
  const isStopped = jobKey !== null && (await cancelJob(ctx.db, jobKey, ctx.now))
  if (run.state === 'undoing') {
    const isKept = isStopped && (await moveRun(ctx.db, runId, 'keep'))
    return isKept ? ok({ fileName: run.fileName }) : fail(problem('', 'not-possible-now'))
  }
  if (run.state === 'running') return isStopped ? ok({ fileName: run.fileName }) : fail(problem('', 'not-possible-now'))
  if (!(await moveRun(ctx.db, runId, 'put-away'))) return fail(problem('', 'import-gone'))
  await dropRows(ctx.db, runId)
  return ok({ fileName: run.fileName })
}
