import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { factsOf, organisationsOf, whyNotAgreeable } from './agreeable'
import { findAnalysis, saveAnalysis } from './analyses.store.server'
import { listRaters } from './raters.store.server'
import { analysisFor } from './require-analysis.server'
import { listSectors } from './sectors.store.server'
import { listStakeholders } from './stakeholders.store.server'
import { analysisEvent } from './tell-analysis'

/**
 * Agrees an analysis: from then on nothing of it changes. Refused, with every reason, while raters come from fewer than two
 * organisations or a value is open. The analysis that it replaces is superseded in the same act.
 */
export async function agreeAnalysis(
  ctx: Ctx<MemberActor>,
  analysisId: string,
): Promise<Result<{ title: string; superseded: string | null }>> {
  const found = await analysisFor(ctx, 'agree', analysisId)
  if (!found.ok) return found
  const { title, version, revision, status, replacesId } = found.value
  const raters = await listRaters(ctx.db, analysisId)
  const sectors = (await listSectors(ctx.db, analysisId)).length
  const facts = factsOf(raters, sectors, await listStakeholders(ctx.db, analysisId))
  const problems = whyNotAgreeable(facts)
  if (problems.length > 0) return fail(...problems)
  const agreed = { status: 'agreed', agreedAt: ctx.now, agreedById: ctx.actor.membershipId }
  // The revision as well: a stakeholder that somebody added while this was looked at is not agreed unseen.
  if (!(await saveAnalysis(ctx.db, { id: analysisId, version, revision, status }, agreed, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  const superseded = replacesId ? await supersede(ctx, replacesId, analysisId) : null
  const after = { raters: facts.scoredBy.length, organisations: organisationsOf(facts).length, sectors }
  ctx.record(analysisEvent('agreed', analysisId, { ...after, stakeholders: facts.stakeholders.length }))
  return ok({ title, superseded })
}

async function supersede(ctx: Ctx<MemberActor>, id: string, byId: string): Promise<string | null> {
  const former = await findAnalysis(ctx.db, id)
  if (former?.status !== 'agreed') return null
  const seen = { id, version: former.version, status: former.status }
  if (!(await saveAnalysis(ctx.db, seen, { status: 'superseded' }, ctx.now))) return null
  ctx.record(analysisEvent('superseded', id, { byId }))
  return former.title
}
