import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { commitImport } from './commit-import.server'
import { commitJobKey, commitJobName } from './import-job'
import { isImportKind, mostRowsAtOnce, readCounts, type ImportCounts } from './import-kind'
import { dropRows } from './import-rows.store.server'
import { cancelJob, findRun, moveRun, type ImportRun } from './import-runs.store.server'
import { planOf } from './plans.server'

/** Reads in a previewed file: a small one now, a large one in the background. `counts` is null when it was put in line. */
export async function startImport(
  ctx: Ctx<MemberActor>,
  runId: string,
): Promise<Result<{ fileName: string; counts: ImportCounts | null }>> {
  const run = await requireRun(ctx, runId)
  const { kind, fileName } = run
  if (run.state !== 'preview' || !isImportKind(kind)) return fail(problem('', 'import-gone'))
  const counts = readCounts(run.counts)
  if (counts.new + counts.changed > mostRowsAtOnce) {
    if (!(await moveRun(ctx.db, runId, ['preview'], 'running'))) return fail(problem('', 'import-gone'))
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

/** Puts a preview away, or stops a file that is being read in: nothing of it stays. */
export async function stopImport(ctx: Ctx<MemberActor>, runId: string): Promise<Result<{ fileName: string }>> {
  const run = await requireRun(ctx, runId)
  if (run.state === 'running') {
    return (await cancelJob(ctx.db, commitJobKey(runId), ctx.now))
      ? ok({ fileName: run.fileName })
      : fail(problem('', 'not-possible-now'))
  }
  if (!(await moveRun(ctx.db, runId, ['preview'], 'cancelled'))) return fail(problem('', 'import-gone'))
  await dropRows(ctx.db, runId)
  return ok({ fileName: run.fileName })
}

async function requireRun(ctx: Ctx<MemberActor>, runId: string): Promise<ImportRun> {
  const run = await findRun(ctx.db, runId)
  if (!run || run.createdById !== ctx.actor.membershipId) throw new NotFoundError()
  return run
}
