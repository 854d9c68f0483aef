import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findAnalysis, type Analysis } from './analyses.store.server'
import { stepOf, type AnalysisEvent } from './analysis-states'

/** The analysis, when the actor may do this to it. Throws NotFoundError otherwise, as for one that does not exist. */
export async function requireAnalysis(
  ctx: Ctx<MemberActor>,
  permission: Permission,
  analysisId: string,
): Promise<Analysis> {
  const analysis = await findAnalysis(ctx.db, analysisId)
  if (!analysis || !can(ctx.actor, permission, { sameNetwork: true })) throw new NotFoundError()
  return analysis
}

const refusals: Record<AnalysisEvent, string> = {
  change: 'analysis-not-draft',
  score: 'analysis-not-draft',
  agree: 'analysis-not-draft',
  supersede: 'analysis-not-agreed',
  follow: 'analysis-not-agreed',
}

/** The analysis, when this may happen to it in its state; else a refusal in words. Throws NotFoundError when the actor may not. */
export async function analysisFor(
  ctx: Ctx<MemberActor>,
  event: AnalysisEvent,
  analysisId: string,
): Promise<Result<Analysis>> {
  const permission = event === 'agree' ? 'stakeholders.agree' : 'stakeholders.write'
  const analysis = await requireAnalysis(ctx, permission, analysisId)
  return stepOf(analysis.status, event) ? ok(analysis) : fail(problem('', refusals[event], analysis.title))
}
