import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listAgreements } from '../plan/agreements.store.server'
import { standingAgreements, whyNotAgreeable } from '../plan/agreeable'
import { gridRows } from '../relation-grid'
import { readSums } from './audit-sums'
import { auditHead, thresholdsOf } from './audit-head.server'
import { listOthers } from './audits.store.server'

/** A dated audit: what was counted, with what it was reckoned, and who agrees. */
export async function datedAuditPage(ctx: Ctx<MemberActor>, auditId: string) {
  const { head, audit, taking } = await auditHead(ctx, auditId)
  const sums = readSums(audit.sums)
  const thresholds = thresholdsOf(audit)
  const agreements = await listAgreements(ctx.db, auditId)
  const standing = standingAgreements(agreements, audit.revision)
  return {
    head,
    taking,
    sums: { ...sums, grid: gridRows(sums.grid, thresholds.weakGap) },
    thresholds,
    facts: {
      goal: audit.goal,
      startsOn: audit.startsOn,
      endsOn: audit.endsOn,
      agreedAt: audit.agreedAt,
      madeBy: audit.madeBy.displayName,
    },
    agreements: standing,
    /** Said yes to the plan as it was before somebody changed it. */
    before: agreements.filter(one => !standing.includes(one)),
    mine: standing.some(one => one.membershipId === ctx.actor.membershipId),
    inTheWay: head.status === 'draft' ? whyNotAgreeable({ goal: audit.goal, relations: sums.relations }) : [],
    others: await listOthers(ctx.db, auditId),
  }
}
export type DatedAuditPage = Awaited<ReturnType<typeof datedAuditPage>>
