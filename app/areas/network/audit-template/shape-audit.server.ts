import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { readAuditFilter } from '../audit-filter'
import { auditScope } from '../audit-scope.server'
import { auditSums } from '../audit.store.server'
import { otherThresholds, thresholdKeys } from '../audits/thresholds'
import { shiftsOfAudit } from './audit-preview'
import { templateOfInput, type AuditTemplate, type AuditTemplateInput } from './audit-template'
import { findAuditTemplate, listAuditVersions, saveAuditTemplate } from './audit-templates.store.server'

export type AuditPreview = ReturnType<typeof shiftsOfAudit>

/** What other limits would change in the audit of today. Counted with both, in one transaction; nothing is kept. */
export async function previewAudit(ctx: Ctx<MemberActor>, input: AuditTemplateInput): Promise<Result<AuditPreview>> {
  await requireShaping(ctx)
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
  const current = await requireShaping(ctx)
  if (current.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const next = templateOfInput(input)
  if (otherThresholds(current.template.thresholds, next.thresholds).length === 0)
    return fail(problem(thresholdKeys[0] ?? '', 'nothing-changed'))
  return keep(ctx, current.version, next)
}

/** Takes a former version in use again, by making it anew: versions only ever go up. */
export async function takeBackAudit(
  ctx: Ctx<MemberActor>,
  to: { version: number; seen: number },
): Promise<Result<{ version: number }>> {
  const current = await requireShaping(ctx)
  if (current.version !== to.seen) return fail(problem('', 'changed-meanwhile'))
  const former = (await listAuditVersions(ctx.db)).find(one => one.version === to.version && !one.isCurrent)
  if (!former) throw new NotFoundError()
  return keep(ctx, to.seen, { ...former.template, again: to.version })
}

async function requireShaping(ctx: Ctx<MemberActor>) {
  if (!can(ctx.actor, 'audits.shape', { sameNetwork: true })) throw new NotFoundError()
  return findAuditTemplate(ctx.db)
}

async function keep(
  ctx: Ctx<MemberActor>,
  before: number,
  template: AuditTemplate,
): Promise<Result<{ version: number }>> {
  const id = ctx.newId()
  const version = before + 1
  if (!(await saveAuditTemplate(ctx.db, { id, networkId: ctx.actor.networkId, version, template }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: template.again === undefined ? 'network.audit-shaped' : 'network.audit-taken-back',
    subject: { type: 'template', id },
    dataClass: 'business',
    before: { version: before },
    after: { version, ...template },
  })
  return ok({ version })
}
