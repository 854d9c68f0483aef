import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { findAuditTemplate, listAuditVersions } from './audit-templates.store.server'

/** The limits in use with their form, and the versions before them. */
export async function auditTemplatePage(ctx: Ctx<MemberActor>) {
  const versions = await listAuditVersions(ctx.db)
  return {
    ...(await findAuditTemplate(ctx.db)),
    versions: versions.map(({ version, madeAt, isCurrent, template }) => ({
      version,
      madeAt,
      isCurrent,
      reason: template.reason,
      again: template.again ?? null,
    })),
  }
}

/** With which limits the audit of today is reckoned, whose they are, and whether the actor may change them. */
export async function limitsOfAudit({ actor, db }: Ctx<MemberActor>) {
  const { version, isOwn, template } = await findAuditTemplate(db)
  return {
    version,
    isOwn,
    thresholds: template.thresholds,
    mayShape: can(actor, 'audits.shape', { sameNetwork: true }),
  }
}
export type AuditLimits = Awaited<ReturnType<typeof limitsOfAudit>>
