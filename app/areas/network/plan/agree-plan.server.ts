import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { readSums } from '../audits/audit-sums'
import { listAgreed, moveAudit } from '../audits/audits.store.server'
import { auditFor } from '../audits/require-audit.server'
import { auditEvent } from '../audits/tell-audit'
import { isSettled, standingAgreements, whyNotAgreeable } from './agreeable'
import { dropAgreement, listAgreements, saveAgreement } from './agreements.store.server'

export interface Agreed {
  title: string
  /** Enough organisations agree: nothing of the audit changes any more. */
  isSettled: boolean
  /** The audit that it took the place of. */
  superseded: string | null
}

/**
 * Says yes to an audit and its plan for one's organisation, as it was seen (`revision`). With the second organisation it is settled:
 * it is frozen, and the one that was agreed before is superseded.
 */
export async function agreePlan(ctx: Ctx<MemberActor>, auditId: string, revision: number): Promise<Result<Agreed>> {
  const found = await auditFor(ctx, 'agree', auditId)
  if (!found.ok) return found
  const { title, goal, sums, status } = found.value
  if (revision !== found.value.revision) return fail(problem('', 'plan-changed'))
  const inTheWay = whyNotAgreeable({ goal, relations: readSums(sums).relations })
  if (inTheWay.length > 0) return fail(...inTheWay)
  const { networkId, membershipId, organisationId } = ctx.actor
  await saveAgreement(ctx.db, { id: ctx.newId(), networkId, auditId, membershipId, organisationId, revision }, ctx.now)
  ctx.record(auditEvent('yes-said', auditId, { membershipId, organisationId, revision }))
  const agreements = await listAgreements(ctx.db, auditId)
  if (!isSettled(agreements, revision)) return ok({ title, isSettled: false, superseded: null })
  const former = await supersede(ctx, auditId)
  // The revision as well: what somebody changed while this was looked at is not agreed unseen.
  if (!(await moveAudit(ctx.db, { id: auditId, status, revision }, 'agreed', { agreedAt: ctx.now }, ctx.now)))
    throw new Error('the audit changed while it was settled')
  const by = standingAgreements(agreements, revision).map(one => one.organisationId)
  ctx.record(auditEvent('agreed', auditId, { organisations: [...new Set(by)], revision }))
  return ok({ title, isSettled: true, superseded: former })
}

async function supersede(ctx: Ctx<MemberActor>, byId: string): Promise<string | null> {
  const agreed = await listAgreed(ctx.db, byId)
  for (const { id } of agreed) {
    await moveAudit(ctx.db, { id, status: 'agreed' }, 'superseded', {}, ctx.now)
    ctx.record(auditEvent('superseded', id, { byId }))
  }
  return agreed[0]?.title ?? null
}

/** Takes one's own yes back, as long as the audit is not settled. */
export async function withdrawAgreement(ctx: Ctx<MemberActor>, auditId: string): Promise<Result<{ title: string }>> {
  const found = await auditFor(ctx, 'agree', auditId)
  if (!found.ok) return found
  const { membershipId } = ctx.actor
  if (!(await dropAgreement(ctx.db, auditId, membershipId))) return fail(problem('', 'yes-not-said'))
  ctx.record(auditEvent('yes-withdrawn', auditId, { membershipId }))
  return ok({ title: found.value.title })
}
