import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { ok, type Result } from '~/platform/result'
import { auditScope } from '../audit-scope.server'
import { moveAudit } from './audits.store.server'
import { auditFor } from './require-audit.server'
import { keepRelations, relationParts, sumRelations } from './take.store.server'
import { takenAtATime } from './taking-job'
import { auditEvent } from './tell-audit'

interface TakeOptions {
  /** How many relations are written at a time. */
  atATime?: number
  /** Called after each part that is written and after the sums; throwing stops the work, and nothing is kept. */
  onProgress?: (done: number, total: number) => Promise<void>
}

/**
 * Keeps the network as it stands on the day of the audit: every relation with its findings and its proposed strategy, the sums, and
 * what it was reckoned with. All of it or nothing.
 */
export async function takeAudit(
  ctx: Ctx<MemberActor>,
  auditId: string,
  { atATime = takenAtATime, onProgress }: TakeOptions = {},
): Promise<Result<{ relations: number }>> {
  const found = await auditFor(ctx, 'taken', auditId)
  if (!found.ok) return found
  const { heldOn, status } = found.value
  const { db, now } = ctx
  const scope = { ...(await auditScope(ctx)), today: heldOn.toISOString().slice(0, 10) }
  const parts = await relationParts(db, scope.networkId, atATime)
  const steps = parts.length + 2
  await onProgress?.(1, steps)
  let relations = 0
  for (const [at, part] of parts.entries()) {
    relations += await keepRelations(db, scope, { auditId, takenAt: now, part })
    await onProgress?.(at + 2, steps)
  }
  const sums = await sumRelations(db, auditId)
  await onProgress?.(steps, steps)
  const { thresholds } = scope
  const kept = { sums, thresholds, jobKey: null }
  // Thrown and not answered: what was written goes back with the transaction.
  if (!(await moveAudit(db, { id: auditId, status }, 'draft', kept, now))) throw new Error('the audit was stopped')
  ctx.record(auditEvent('taken', auditId, { relations, findings: sums.findings, thresholds }))
  return ok({ relations })
}
