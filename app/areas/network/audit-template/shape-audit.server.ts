import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { keepVersion, requireShaping } from '~/areas/templates/shape-template.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { readAuditFilter } from '../audit-filter'
import { auditScope } from '../audit-scope.server'
import { auditSums } from '../audit.store.server'
import { otherThresholds, thresholdKeys } from '../audits/thresholds'
import { auditKind } from './audit-kind'
import { shiftsOfAudit } from './audit-preview'
import { templateOfInput, type AuditTemplateInput } from './audit-template'

export type AuditPreview = ReturnType<typeof shiftsOfAudit>

/** What other limits would change in the audit of today. Counted with both, in one transaction; nothing is kept. */
export async function previewAudit(ctx: Ctx<MemberActor>, input: AuditTemplateInput): Promise<Result<AuditPreview>> {
  await requireShaping(ctx, auditKind)
  const scope = await auditScope(ctx)
  const { thresholds } = templateOfInput(input)
  const whole = readAuditFilter(new URLSearchParams())
  const [before, after] = [
    await auditSums(ctx.db, scope, whole, 1),
    await auditSums(ctx.db, { ...scope, thresholds }, whole, 1),
  ]
  return ok(shiftsOfAudit({ ...before, gap: scope.thresholds.weakGap }, { ...after, gap: thresholds.weakGap }))
}

/** Makes a new version that holds from now on; audits that were closed keep the limits they were reckoned with. */
export async function activateAudit(
  ctx: Ctx<MemberActor>,
  input: AuditTemplateInput,
): Promise<Result<{ version: number }>> {
  const current = await requireShaping(ctx, auditKind)
  if (current.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const next = templateOfInput(input)
  if (otherThresholds(current.template.thresholds, next.thresholds).length === 0)
    return fail(problem(thresholdKeys[0] ?? '', 'nothing-changed'))
  return keepVersion(ctx, auditKind, current.version, next)
}
