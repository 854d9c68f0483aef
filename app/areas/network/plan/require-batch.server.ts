import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { requireAudit } from '../audits/require-audit.server'
import { BatchChange } from './batch'
import { findBatch } from './batches.store.server'

/** An act on many relations, when the actor may see or steer it. Throws NotFoundError otherwise, as for one that does not exist. */
export async function requireBatch(ctx: Ctx<MemberActor>, permission: Permission, auditId: string, batchId: string) {
  await requireAudit(ctx, permission, auditId)
  const row = await findBatch(ctx.db, auditId, batchId)
  if (!row) throw new NotFoundError()
  return { ...row, change: BatchChange.parse(row.change) }
}
export type Batch = Awaited<ReturnType<typeof requireBatch>>
