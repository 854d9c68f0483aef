import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { listFields } from '../custom-fields/custom-fields.store.server'
import { listStaff } from '../staff.store.server'
import { decideRow, mostAtOnce, type BulkValues } from './bulk-change'
import { findBulkJob, rowsOfBulk, type FoundRow } from './bulk-changes.store.server'
import { ownFieldsOfChange, requireBulk, type Bulk } from './require-bulk.server'

/** Rows that a page names; the rest is counted. */
const mostNamed = 25

export interface BulkLine {
  id: string
  name: string
  before: BulkValues
  after: BulkValues
}

/** A bulk change: what it would do, or what it did; never more names than one reads. */
export async function bulkPage(ctx: Ctx<MemberActor>, bulkId: string) {
  const bulk = await requireBulk(ctx, bulkId)
  const own = await ownFieldsOfChange(ctx, bulk.change)
  const rows = await rowsOfBulk(ctx.db, bulk, own, false)
  const job = bulk.jobKey && (await findBulkJob(ctx.db, bulk.jobKey))
  return {
    id: bulk.id,
    state: bulk.state,
    change: bulk.change,
    /** Own fields that can be changed, and those that this change is about. */
    own: await listFields(ctx.db),
    changedOwn: own,
    chosen: rows.length,
    goesToBackground: rows.length > mostAtOnce,
    ...(bulk.state === 'preview' || bulk.state === 'running' ? ahead(rows, bulk) : behind(rows)),
    job: job ? { state: job.state, ...progressOf(job.progress) } : null,
    staff: await listStaff(ctx.db, new Date(dayIn(ctx.now, ctx.actor.timeZone))),
  }
}
export type BulkPage = Awaited<ReturnType<typeof bulkPage>>

function ahead(rows: readonly FoundRow[], bulk: Bulk) {
  const hasChange = Object.keys(bulk.change).length > 0
  const lines: BulkLine[] = []
  const refused: { id: string; name: string; why: 'archived' | 'step' }[] = []
  let same = 0
  for (const row of hasChange ? rows : []) {
    const decision = decideRow(row, bulk.change)
    if (decision.kind === 'same') same++
    else if (decision.kind === 'refused') refused.push({ id: row.id, name: row.name, why: decision.why })
    else lines.push({ id: row.id, name: row.name, before: decision.before, after: decision.after })
  }
  return {
    hasChange,
    counts: { change: lines.length, same, refused: refused.length, kept: 0 },
    lines: lines.slice(0, mostNamed),
    refused: refused.slice(0, mostNamed),
    kept: [] as { id: string; name: string; fields: string[] }[],
  }
}

function behind(rows: readonly FoundRow[]) {
  const lines = rows.flatMap(({ id, name, before, after }) => (before && after ? [{ id, name, before, after }] : []))
  const kept = rows.filter(row => row.kept.length > 0)
  return {
    hasChange: true,
    counts: { change: lines.length, same: 0, refused: 0, kept: kept.length },
    lines: lines.slice(0, mostNamed),
    refused: [] as { id: string; name: string; why: 'archived' | 'step' }[],
    kept: kept.slice(0, mostNamed).map(row => ({ id: row.id, name: row.name, fields: row.kept })),
  }
}

function progressOf(progress: unknown): { done: number; total: number } {
  const { done, total } = (progress ?? {}) as { done?: unknown; total?: unknown }
  return { done: typeof done === 'number' ? done : 0, total: typeof total === 'number' ? total : 0 }
}
