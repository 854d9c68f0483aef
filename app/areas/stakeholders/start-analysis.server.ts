import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findAnalysis, saveNewAnalysis } from './analyses.store.server'
import { takeCurrentTemplate } from './current-template.server'
import type { AnalysisInput } from './inputs'
import { saveRaters } from './raters.store.server'
import { listSectors, saveNewSector } from './sectors.store.server'
import { listStakeholders, saveNewStakeholder } from './stakeholders.store.server'
import { analysisEvent } from './tell-analysis'

/**
 * Begins an analysis by the template in use; its maker takes part. One that replaces another begins with that one's sectors and
 * stakeholders, without numbers, scores and agreed values: those are of their time.
 */
export async function startAnalysis(
  ctx: Ctx<MemberActor>,
  input: AnalysisInput,
): Promise<Result<{ analysisId: string }>> {
  const { actor, db, now } = ctx
  if (!can(actor, 'stakeholders.write', { sameNetwork: true })) throw new NotFoundError()
  const replaced = input.replacesId ? await findAnalysis(db, input.replacesId) : null
  if (input.replacesId && replaced?.status !== 'agreed') return fail(problem('replacesId', 'analysis-not-agreed'))
  const analysisId = ctx.newId()
  const { networkId, membershipId, organisationId } = actor
  const fields = { title: input.title, purpose: input.purpose ?? null, replacesId: input.replacesId ?? null }
  const { id: templateId, version: templateVersion } = await takeCurrentTemplate(ctx)
  const heldOn = new Date(input.heldOn)
  await saveNewAnalysis(db, { id: analysisId, networkId, ...fields, heldOn, templateId, madeById: membershipId }, now)
  await saveRaters(db, [{ id: ctx.newId(), networkId, analysisId, membershipId, organisationId }], now)
  if (replaced) await copyParts(ctx, replaced.id, analysisId)
  ctx.record(analysisEvent('started', analysisId, { ...fields, heldOn: input.heldOn, templateVersion }))
  return ok({ analysisId })
}

async function copyParts(ctx: Ctx<MemberActor>, fromId: string, analysisId: string): Promise<void> {
  const { db, now } = ctx
  const ids = () => ({ id: ctx.newId(), networkId: ctx.actor.networkId, analysisId })
  for (const { sectorCode, note, vacancySources } of await listSectors(db, fromId))
    await saveNewSector(db, { ...ids(), sectorCode, note, vacancySources }, now)
  for (const one of await listStakeholders(db, fromId)) {
    const { employerId, label, kind, stakes, contributions, risk, riskLikelihood, riskResponse } = one
    const { headcount, headcountSource } = one
    const fields = { employerId, label, kind, stakes, contributions, risk, riskLikelihood, riskResponse }
    await saveNewStakeholder(db, { ...ids(), ...fields, headcount, headcountSource }, now)
  }
}
