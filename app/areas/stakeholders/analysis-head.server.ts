import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { organisationsOf } from './agreeable'
import { stepOf } from './analysis-states'
import { listRaters } from './raters.store.server'
import { requireAnalysis } from './require-analysis.server'
import { findTemplate } from './templates.store.server'

/** What every page of an analysis shows above its own: which it is, how it stands, who takes part, and by which template. */
export async function analysisHead(ctx: Ctx<MemberActor>, analysisId: string) {
  const analysis = await requireAnalysis(ctx, 'stakeholders.read', analysisId)
  const stored = await findTemplate(ctx.db, analysis.templateId)
  if (!stored) throw new NotFoundError()
  const raters = await listRaters(ctx.db, analysisId)
  const scoredBy = raters.filter(one => one.scored > 0).map(one => one.membershipId)
  const may = (event: 'change' | 'agree' | 'follow') => {
    const step = stepOf(analysis.status, event)
    return step !== null && can(ctx.actor, step.permission, { sameNetwork: true })
  }
  return {
    head: {
      id: analysis.id,
      name: analysis.title,
      status: analysis.status,
      heldOn: analysis.heldOn,
      revision: analysis.revision + analysis.version,
      templateVersion: stored.version,
      notice: stored.template.notice,
      scored: scoredBy.length,
      organisations: organisationsOf({ raters, scoredBy }).length,
      takesPart: raters.some(one => one.membershipId === ctx.actor.membershipId),
      replacesId: analysis.replacesId,
      may: { change: may('change'), agree: may('agree'), follow: may('follow') },
    },
    analysis,
    raters,
    template: stored.template,
  }
}
export type AnalysisHead = Awaited<ReturnType<typeof analysisHead>>['head']
