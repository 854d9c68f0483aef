import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { shareDone } from '~/areas/outreach/jobs'
import { stepOf, type AuditEvent } from './audit-states'
import { readSums } from './audit-sums'
import { findTakingJob, type DatedAudit } from './audits.store.server'
import { ofAudit, requireAudit } from './require-audit.server'
import { sampleThresholds } from '../audit-template/sample-audit'
import { Reckoned } from './thresholds'

/** Whether the actor may do this to an audit in its state. */
export function mayWith(ctx: Ctx<MemberActor>, audit: { status: string }, event: AuditEvent): boolean {
  const step = stepOf(audit.status, event)
  return step !== null && can(ctx.actor, step.permission, ofAudit)
}

/** What every page of a dated audit shows above its own: which it is, how it stands, and what can be done. */
export async function auditHead(ctx: Ctx<MemberActor>, auditId: string) {
  const audit = await requireAudit(ctx, 'network.read', auditId)
  const may = (event: AuditEvent) => mayWith(ctx, audit, event)
  return {
    head: {
      id: audit.id,
      name: audit.title,
      period: audit.period,
      heldOn: audit.heldOn,
      status: audit.status,
      pulse: audit.pulse,
      revision: audit.revision,
      relations: readSums(audit.sums).relations,
      may: {
        plan: may('plan'),
        act: may('act'),
        spend: may('spend'),
        agree: may('agree'),
        discard: may('discard'),
        restore: may('restore'),
        stop: may('stop'),
        retry: may('retry'),
        export: can(ctx.actor, 'employers.export', { sameNetwork: true }),
      },
    },
    audit,
    taking: await takingOf(ctx, audit),
  }
}
export type AuditHead = Awaited<ReturnType<typeof auditHead>>['head']

/** How far the background is; null when nothing is being taken. */
async function takingOf(ctx: Ctx<MemberActor>, { status, jobKey }: DatedAudit) {
  if (status !== 'taking') return null
  const job = jobKey ? await findTakingJob(ctx.db, jobKey) : null
  return { failed: job?.state === 'failed' || job?.state === 'cancelled', percent: shareDone(job?.progress) ?? 0 }
}

/** What a stored audit was reckoned with; one that is still being taken has nothing yet. */
export function thresholdsOf(audit: DatedAudit): Reckoned {
  return Reckoned.safeParse(audit.thresholds).data ?? sampleThresholds
}
