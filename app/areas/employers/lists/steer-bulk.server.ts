import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { listFields } from '../custom-fields/custom-fields.store.server'
import { applyBulk, undoBulk } from './apply-bulk.server'
import { mostAtOnce, type BulkChange } from './bulk-change'
import { cancelBulkJob, moveBulk, rowsOfBulk, saveChange } from './bulk-changes.store.server'
import { readBulkChange } from './read-bulk-change.server'
import { bulkJobKey, bulkJobName, type BulkJobAct } from './bulk-job'
import { requireBulk } from './require-bulk.server'
import { whyNotOwners } from './why-not-owners.server'

export type BulkOutcome =
  | { kind: 'planned' | 'started' | 'stopped' }
  | { kind: 'changed'; count: number }
  | { kind: 'returned'; count: number; kept: number }

/** Says what the chosen employers are to become. */
export async function planBulk(
  ctx: Ctx<MemberActor>,
  bulkId: string,
  change: BulkChange,
): Promise<Result<BulkOutcome>> {
  const bulk = await requireBulk(ctx, bulkId)
  if (bulk.state !== 'preview') return fail(problem('', 'bulk-gone'))
  if (Object.keys(change).length === 0) return fail(problem('', 'bulk-nothing-to-change'))
  const wrong = await whyNotOwners(ctx, change)
  if (wrong) return fail(wrong)
  await saveChange(ctx.db, bulkId, change)
  return ok({ kind: 'planned' })
}

/** Reads a form of a bulk change with the network's own fields, and says what the chosen employers are to become. */
export async function planBulkForm(
  ctx: Ctx<MemberActor>,
  bulkId: string,
  form: FormData,
): Promise<Result<BulkOutcome>> {
  const change = readBulkChange(form, await listFields(ctx.db))
  return change.ok ? planBulk(ctx, bulkId, change.value) : change
}

/** Does the change or takes it back: at once up to 500 employers, above that in the background. */
export async function runBulk(ctx: Ctx<MemberActor>, bulkId: string, act: BulkJobAct): Promise<Result<BulkOutcome>> {
  const bulk = await requireBulk(ctx, bulkId)
  const rows = await rowsOfBulk(ctx.db, bulk, [], false)
  if (rows.length <= mostAtOnce) return act === 'apply' ? applied(ctx, bulkId) : returned(ctx, bulkId)
  const jobKey = bulkJobKey(bulkId, act, ctx.now)
  const moved =
    act === 'apply'
      ? await moveBulk(ctx.db, bulkId, 'preview', 'running', ctx.now, jobKey)
      : await moveBulk(ctx.db, bulkId, 'done', 'undoing', ctx.now, jobKey)
  if (!moved) return fail(problem('', 'bulk-gone'))
  ctx.enqueue({
    name: bulkJobName,
    payload: { bulkId, membershipId: ctx.actor.membershipId, act },
    dedupeKey: jobKey,
  })
  return ok({ kind: 'started' })
}

async function applied(ctx: Ctx<MemberActor>, bulkId: string): Promise<Result<BulkOutcome>> {
  const done = await applyBulk(ctx, bulkId)
  return done.ok ? ok({ kind: 'changed', count: done.value.changed }) : done
}

async function returned(ctx: Ctx<MemberActor>, bulkId: string): Promise<Result<BulkOutcome>> {
  const done = await undoBulk(ctx, bulkId)
  return done.ok ? ok({ kind: 'returned', count: done.value.returned, kept: done.value.kept }) : done
}

/** Stops the background; what it was doing is as it was before. */
export async function stopBulk(ctx: Ctx<MemberActor>, bulkId: string): Promise<Result<BulkOutcome>> {
  const { state, jobKey } = await requireBulk(ctx, bulkId)
  if (state !== 'running' && state !== 'undoing') return fail(problem('', 'bulk-gone'))
  if (jobKey) await cancelBulkJob(ctx.db, jobKey, ctx.now)
  const moved = await moveBulk(ctx.db, bulkId, state, state === 'running' ? 'preview' : 'done', ctx.now)
  return moved ? ok({ kind: 'stopped' }) : fail(problem('', 'bulk-gone'))
}
