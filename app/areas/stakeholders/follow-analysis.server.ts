import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { addTask } from '~/areas/engagement/add-task.server'
import type { NewTaskInput } from '~/areas/engagement/task'
import { fail, ok, problem, type Result } from '~/platform/result'
import { listFollowUps, saveFollowUp, saveImportance } from './follow-ups.store.server'
import { analysisFor } from './require-analysis.server'
import { standingOfStakeholder } from './standing-of'
import { findStakeholder } from './stakeholders.store.server'
import { analysisEvent } from './tell-analysis'

/** Makes a stakeholder without a relation an employer with the relation still to be made, with the agreed importance. */
export async function makeRelation(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  stakeholderId: string,
): Promise<Result<{ employerId: string; label: string }>> {
  const found = await analysisFor(ctx, 'follow', analysisId)
  if (!found.ok) return found
  const stakeholder = await findStakeholder(ctx.db, analysisId, stakeholderId)
  if (!stakeholder) throw new NotFoundError()
  const made = await listFollowUps(ctx.db, analysisId)
  if (stakeholder.employerId || made.some(one => one.kind === 'relation' && one.stakeholderId === stakeholderId))
    return fail(problem('', 'relation-is-there', stakeholder.label))
  const added = await addEmployer(ctx, NewEmployerInput.parse({ name: stakeholder.label }))
  if (!added.ok) return added
  const { employerId } = added.value
  const importance = standingOfStakeholder(stakeholder)?.scores.importance
  if (importance !== undefined) await saveImportance(ctx.db, employerId, importance)
  const { networkId, membershipId: madeById } = ctx.actor
  const row = { id: ctx.newId(), networkId, analysisId, kind: 'relation' as const, stakeholderId, employerId, madeById }
  if (!(await saveFollowUp(ctx.db, row, ctx.now))) return fail(problem('', 'relation-is-there', stakeholder.label))
  ctx.record(analysisEvent('relation-made', analysisId, { stakeholderId, importance }, { employerId }))
  return ok({ employerId, label: stakeholder.label })
}

/** Makes an action of the analysis a task of somebody, with a day. */
export async function addAnalysisTask(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  input: NewTaskInput,
): Promise<Result<{ taskId: string }>> {
  const found = await analysisFor(ctx, 'follow', analysisId)
  if (!found.ok) return found
  const added = await addTask(ctx, input)
  if (!added.ok) return added
  const { taskId } = added.value
  const { networkId, membershipId: madeById } = ctx.actor
  await saveFollowUp(ctx.db, { id: ctx.newId(), networkId, analysisId, kind: 'task', taskId, madeById }, ctx.now)
  ctx.record(analysisEvent('task-added', analysisId, { taskId, title: input.title, dueOn: input.dueOn }))
  return added
}
