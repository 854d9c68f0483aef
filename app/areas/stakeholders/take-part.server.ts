import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findStaffMember } from '~/areas/employers/staff.store.server'
import { whyNotStaff } from '~/areas/employers/why-not-staff.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dropRater, findOrganisationOf, saveRaters } from './raters.store.server'
import { analysisFor } from './require-analysis.server'
import { analysisEvent } from './tell-analysis'

/** Adds a colleague of any organisation in the network, or oneself, to those who take part. */
export async function takePart(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  membershipId: string,
): Promise<Result<{ name: string }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  const member = await findStaffMember(ctx.db, membershipId)
  const organisation = member && (await findOrganisationOf(ctx.db, membershipId))
  if (!member || !organisation) return fail(problem('membershipId', 'not-found'))
  const wrong = await whyNotStaff(ctx, 'membershipId', membershipId)
  if (wrong) return fail(wrong)
  const { organisationId } = organisation
  const row = { id: ctx.newId(), networkId: ctx.actor.networkId, analysisId, membershipId, organisationId }
  if ((await saveRaters(ctx.db, [row], ctx.now)) === 0)
    return fail(problem('membershipId', 'takes-part-already', member.displayName))
  ctx.record(analysisEvent('joined', analysisId, { membershipId, organisationId }))
  return ok({ name: member.displayName })
}

/** Takes somebody out again, as long as they gave no scores: those are part of what was agreed. */
export async function leaveAnalysis(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  membershipId: string,
): Promise<Result<{ membershipId: string }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  if (!(await dropRater(ctx.db, analysisId, membershipId))) return fail(problem('membershipId', 'rater-has-scores'))
  ctx.record(analysisEvent('left', analysisId, { membershipId }))
  return ok({ membershipId })
}
