import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { findEmployer } from '~/areas/employers/employers.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { StakeholderInput } from './inputs'
import { analysisFor } from './require-analysis.server'
import { readStakes } from './stakes'
import {
  dropStakeholder,
  findStakeholder,
  findTwinStakeholder,
  saveNewStakeholder,
  saveStakeholder,
  type StakeholderFields,
} from './stakeholders.store.server'
import { analysisEvent } from './tell-analysis'

/** Adds a stakeholder, or changes what is known of one when an id is given; each stands once in an analysis. */
export async function saveAnalysisStakeholder(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  stakeholderId: string | null,
  input: StakeholderInput,
): Promise<Result<{ stakeholderId: string; label: string }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  const known = stakeholderId ? await findStakeholder(ctx.db, analysisId, stakeholderId) : null
  if (stakeholderId && !known) throw new NotFoundError()
  const employer = input.employerId ? await findEmployer(ctx.db, input.employerId) : null
  if (input.employerId && !employer) return fail(problem('employerId', 'not-found'))
  const fields = fieldsOf(input, employer?.name)
  const twin = await findTwinStakeholder(ctx.db, analysisId, fields, known?.id ?? null)
  if (twin) return fail(problem(input.employerId ? 'employerId' : 'label', 'stakeholder-twice', twin.label))
  const id = known?.id ?? ctx.newId()
  if (!known) await saveNewStakeholder(ctx.db, { id, networkId: ctx.actor.networkId, analysisId, ...fields }, ctx.now)
  else if (known.version !== input.version || !(await saveStakeholder(ctx.db, id, known.version, fields, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  const { employerId } = fields
  ctx.record(analysisEvent('stakeholder-saved', analysisId, { id, ...fields }, { employerId }))
  return ok({ stakeholderId: id, label: fields.label })
}

/** Takes a stakeholder with all scores out of a draft. */
export async function removeStakeholder(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  stakeholderId: string,
): Promise<Result<{ label: string }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  const known = await findStakeholder(ctx.db, analysisId, stakeholderId)
  if (!known) throw new NotFoundError()
  const { label, version, employerId } = known
  if (!(await dropStakeholder(ctx.db, analysisId, stakeholderId, version)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record(analysisEvent('stakeholder-removed', analysisId, { id: stakeholderId, label }, { employerId }))
  return ok({ label })
}

function fieldsOf(input: StakeholderInput, employerName: string | undefined): StakeholderFields {
  return {
    employerId: input.employerId ?? null,
    label: input.label ?? employerName ?? '',
    kind: input.kind,
    stakes: readStakes(input.stakes).stakes,
    contributions: input.contributions,
    risk: input.risk ?? null,
    riskLikelihood: input.riskLikelihood ?? null,
    riskResponse: input.riskResponse ?? null,
    headcount: input.headcount ?? null,
    headcountSource: input.headcountSource ?? null,
  }
}
