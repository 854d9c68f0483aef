import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { decideReturn, decideRow, type BulkValues } from './bulk-change'
import { keepHistory, keepLeft, moveBulk, rowsOfBulk, saveBulkValues, type RowSave } from './bulk-changes.store.server'
import { ownFieldsOfChange, requireBulk } from './require-bulk.server'
import { whyNotOwners } from './why-not-owners.server'

export interface BulkOptions {
  /** Called after each step of 500; throwing stops the work, and nothing has changed. */
  onProgress?: (done: number, total: number) => Promise<void>
}

const rowsPerStep = 500

/** Does a bulk change: all that can change, in one transaction, each with its event. */
export async function applyBulk(
  ctx: Ctx<MemberActor>,
  bulkId: string,
  options: BulkOptions = {},
): Promise<Result<{ changed: number }>> {
  const bulk = await requireBulk(ctx, bulkId)
  if (Object.keys(bulk.change).length === 0) return fail(problem('', 'bulk-nothing-to-change'))
  if (bulk.state !== 'preview' && bulk.state !== 'running') return fail(problem('', 'bulk-gone'))
  const wrong = await whyNotOwners(ctx, bulk.change)
  if (wrong) return fail(wrong)
  if (!(await moveBulk(ctx.db, bulkId, bulk.state, 'done', ctx.now))) return fail(problem('', 'bulk-gone'))
  const own = await ownFieldsOfChange(ctx, bulk.change)
  const changes = (await rowsOfBulk(ctx.db, bulk, own, true)).flatMap(row => {
    const decision = decideRow(row, bulk.change)
    return decision.kind === 'change' ? [{ id: row.id, before: decision.before, after: decision.after }] : []
  })
  await inSteps(changes, options, async some => {
    await saveBulkValues(
      ctx.db,
      bulk.networkId,
      own,
      some.map(({ id, after }) => ({ id, values: after })),
      ctx.now,
    )
    await keepHistory(ctx.db, bulk, some)
    for (const one of some) tell(ctx, one.id, one.before, one.after)
  })
  return ok({ changed: changes.length })
}

/** Takes a bulk change back. What somebody changed by hand since stays as they made it, and is named. */
export async function undoBulk(
  ctx: Ctx<MemberActor>,
  bulkId: string,
  options: BulkOptions = {},
): Promise<Result<{ returned: number; kept: number }>> {
  const bulk = await requireBulk(ctx, bulkId)
  if (bulk.state !== 'done' && bulk.state !== 'undoing') return fail(problem('', 'bulk-gone'))
  if (!(await moveBulk(ctx.db, bulkId, bulk.state, 'undone', ctx.now))) return fail(problem('', 'bulk-gone'))
  const own = await ownFieldsOfChange(ctx, bulk.change)
  const rows = (await rowsOfBulk(ctx.db, bulk, own, true)).flatMap(({ id, values, before, after }) =>
    before && after ? [{ id, now: values, ...decideReturn(values, before, after) }] : [],
  )
  const returning = rows.filter(row => Object.keys(row.back).length > 0)
  await inSteps(returning, options, async some => {
    await saveBulkValues(
      ctx.db,
      bulk.networkId,
      own,
      some.map(({ id, back }): RowSave => ({ id, values: back })),
      ctx.now,
    )
    for (const { id, now, back } of some) tell(ctx, id, only(now, back), back)
  })
  const left = rows.filter(row => row.kept.length > 0)
  if (left.length > 0) await keepLeft(ctx.db, bulk, left)
  return ok({ returned: returning.length, kept: left.length })
}

const only = (values: BulkValues, like: BulkValues): BulkValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name in like))

async function inSteps<T>(rows: readonly T[], { onProgress }: BulkOptions, work: (some: T[]) => Promise<void>) {
  for (let at = 0; at < rows.length; at += rowsPerStep) {
    await work(rows.slice(at, at + rowsPerStep))
    await onProgress?.(Math.min(at + rowsPerStep, rows.length), rows.length)
  }
}

function tell(ctx: Ctx<MemberActor>, employerId: string, before: BulkValues, after: BulkValues): void {
  const { archived, ...fields } = after
  const { archived: _, ...former } = before
  const about = { subject: { type: 'employer', id: employerId }, dataClass: 'business', employerId } as const
  if (archived !== undefined)
    ctx.record({ ...about, kind: archived ? 'employers.employer-archived' : 'employers.employer-restored' })
  if (Object.keys(fields).length > 0)
    ctx.record({ ...about, kind: 'employers.employer-changed', before: former, after: fields })
}
