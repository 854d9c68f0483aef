import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { auditSteps, isAuditStatus, stepOf, type AuditEvent } from './audit-states'
import { findAudit, type DatedAudit } from './audits.store.server'

/** How somebody stands to any audit of their network: what they agree to, they agree to for themselves. */
export const ofAudit = { sameNetwork: true, own: true } as const

/** The audit, when the actor may do this to it. Throws NotFoundError otherwise, as for one that does not exist. */
export async function requireAudit(
  ctx: Ctx<MemberActor>,
  permission: Permission,
  auditId: string,
): Promise<DatedAudit> {
  const audit = await findAudit(ctx.db, auditId)
  if (!audit || !can(ctx.actor, permission, ofAudit)) throw new NotFoundError()
  return audit
}

/** What is said of an act that a status does not allow. */
const refusals: Record<string, string> = {
  taking: 'audit-is-taken',
  stopped: 'audit-was-stopped',
  draft: 'audit-is-draft',
  discarded: 'audit-was-discarded',
  agreed: 'audit-was-agreed',
  superseded: 'audit-was-superseded',
}

const permissionOf = (event: AuditEvent): Permission =>
  Object.values(auditSteps).find(steps => steps[event])?.[event]?.permission ?? 'audits.write'

/** The audit, when this may happen to it in its state; else a refusal in words. Throws NotFoundError when the actor may not. */
export async function auditFor(ctx: Ctx<MemberActor>, event: AuditEvent, auditId: string): Promise<Result<DatedAudit>> {
  const audit = await requireAudit(ctx, permissionOf(event), auditId)
  if (stepOf(audit.status, event)) return ok(audit)
  const code = (isAuditStatus(audit.status) && refusals[audit.status]) || 'invalid'
  return fail(problem('', code, audit.title))
}
