import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { listStaff } from '~/areas/employers/staff.store.server'
import { factsOf, whyNotAgreeable } from './agreeable'
import { listOtherAnalyses } from './analyses.store.server'
import { analysisHead } from './analysis-head.server'
import { listSectors } from './sectors.store.server'
import { agreedOf } from './standing-of'
import { listStakeholders } from './stakeholders.store.server'

/** The front page of an analysis: who takes part, how far the three steps are, and what stands in the way of agreeing. */
export async function analysisPage(ctx: Ctx<MemberActor>, analysisId: string) {
  const { head, analysis, raters, template } = await analysisHead(ctx, analysisId)
  const sectors = await listSectors(ctx.db, analysisId)
  const stakeholders = await listStakeholders(ctx.db, analysisId)
  const taking = new Set(raters.map(one => one.membershipId))
  const staff = head.may.change ? await listStaff(ctx.db, new Date(dayIn(ctx.now, ctx.actor.timeZone))) : []
  return {
    head,
    raters,
    colleagues: staff.filter(one => !taking.has(one.id)),
    me: ctx.actor.membershipId,
    facts: {
      title: analysis.title,
      purpose: analysis.purpose,
      heldOn: analysis.heldOn,
      version: analysis.version,
      agreedAt: analysis.agreedAt,
      agreedBy: analysis.agreedBy?.displayName ?? null,
      replaces: analysis.replaces,
      replacedBy: analysis.replacedBy[0] ?? null,
    },
    counts: {
      sectors: sectors.length,
      figures: sectors.reduce((sum, sector) => sum + sector.figures.length, 0),
      stakeholders: stakeholders.length,
      agreed: stakeholders.filter(one => agreedOf(one) !== null).length,
      chosen: stakeholders.reduce((sum, one) => sum + one.participation.length, 0),
    },
    inTheWay: head.status === 'draft' ? whyNotAgreeable(factsOf(raters, sectors.length, stakeholders)) : [],
    questions: template.questions,
    discussion: analysis.discussion as Record<string, string>,
    others: await listOtherAnalyses(ctx.db, analysisId, ['draft', 'agreed', 'superseded']),
  }
}
export type AnalysisPage = Awaited<ReturnType<typeof analysisPage>>
