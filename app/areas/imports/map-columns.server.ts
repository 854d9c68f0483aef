import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { checkMapping, type ColumnMapping } from './column-mapping'
import { readJobKey, readJobName } from './import-job'
import { noCounts } from './import-kind'
import { findHeader, findMapping, mappingKey, saveHeader, saveMapping } from './import-mappings.store.server'
import { moveRun, nextReading, saveOutcome } from './import-runs.store.server'
import { planFor } from './plan-for.server'
import { requireRun } from './require-run.server'
import { mappableStates } from './run-states'

/**
 * Says which column of a file is which. The file is read with it, again if it was read before, and so is the network's next
 * file with the same headers.
 */
export async function mapColumns(
  ctx: Ctx<MemberActor>,
  runId: string,
  chosen: { choices: readonly string[]; idFrom: string | null },
): Promise<Result<{ fileName: string }>> {
  const run = await requireRun(ctx, runId)
  const header = mappableStates.includes(run.state) ? await findHeader(ctx.db, runId) : null
  if (!header) return fail(problem('', 'import-gone'))
  const plan = await planFor(ctx, run.kind)
  const { columns } = header
  const mapping: ColumnMapping = {
    columns: columns.map(({ key }, index) => ({ key, choice: chosen.choices[index] ?? '' })),
    idFrom: chosen.idFrom,
  }
  const problems = checkMapping(columns, mapping, plan)
  if (problems.length > 0) return fail(...problems)
  if (!(await moveRun(ctx.db, runId, 'map-columns'))) return fail(problem('', 'import-gone'))
  const key = mappingKey(ctx.actor.networkId, run.kind, columns)
  const before = await findMapping(ctx.db, key)
  await saveMapping(ctx.db, key, mapping, { changedById: ctx.actor.membershipId, changedAt: ctx.now })
  await saveHeader(ctx.db, runId, { columns, mapping, isRemembered: false })
  await saveOutcome(ctx.db, runId, { counts: noCounts, problems: [] })
  ctx.record({
    kind: 'imports.columns-mapped',
    subject: { type: 'import_run', id: runId },
    dataClass: plan.needsMember ? 'system' : 'business',
    ...(before ? { before: { ...before } } : {}),
    after: { fileKind: run.kind, ...mapping },
  })
  const reads = await nextReading(ctx.db, runId)
  ctx.enqueue({
    name: readJobName,
    payload: { runId, membershipId: ctx.actor.membershipId },
    dedupeKey: readJobKey(runId, reads),
  })
  return ok({ fileName: run.fileName })
}
