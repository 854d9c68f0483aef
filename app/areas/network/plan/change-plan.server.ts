import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { PlanHeadInput } from '../audits/audit-inputs'
import { savePlanHead } from '../audits/audits.store.server'
import { auditFor } from '../audits/require-audit.server'
import { auditEvent } from '../audits/tell-audit'

/** Changes title, goal and days of the plan of a draft. The version guards against lost changes. */
export async function changePlan(
  ctx: Ctx<MemberActor>,
  auditId: string,
  input: PlanHeadInput,
): Promise<Result<{ title: string }>> {
  const found = await auditFor(ctx, 'plan', auditId)
  if (!found.ok) return found
  const { title, goal, startsOn, endsOn, version } = found.value
  const change = {
    title: input.title,
    goal: input.goal ?? null,
    startsOn: new Date(input.startsOn),
    endsOn: new Date(input.endsOn),
  }
  const isSaved = input.version === version && (await savePlanHead(ctx.db, { id: auditId, version }, change, ctx.now))
  if (!isSaved) return fail(problem('', 'changed-meanwhile'))
  ctx.record(auditEvent('plan-changed', auditId, change, { before: { title, goal, startsOn, endsOn } }))
  return ok({ title: input.title })
}
