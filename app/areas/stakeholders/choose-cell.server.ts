import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { CellInput } from './inputs'
import { cellsOf } from './participation'
import { analysisFor } from './require-analysis.server'
import { standingOfStakeholder } from './standing-of'
import { findStakeholder, saveCell } from './stakeholders.store.server'
import { analysisEvent } from './tell-analysis'
import { findTemplate } from './templates.store.server'

/** Chooses how a stakeholder takes part in a stage. Other than proposed needs a reason; the proposal itself takes the choice away. */
export async function chooseCell(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  input: CellInput,
): Promise<Result<{ label: string }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  const stakeholder = await findStakeholder(ctx.db, analysisId, input.stakeholderId)
  const stored = await findTemplate(ctx.db, found.value.templateId)
  if (!stakeholder || !stored) throw new NotFoundError()
  const standing = standingOfStakeholder(stakeholder)
  if (!standing) return fail(problem('', 'no-scores-yet', stakeholder.label))
  const cells = cellsOf(standing.scores, stakeholder.participation, stored.template)
  const cell = cells.find(one => one.stage === input.stage)
  if (!cell) throw new NotFoundError()
  if (cell.kind !== input.seen) return fail(problem('', 'cell-changed-meanwhile', stakeholder.label, cell.kind))
  const isProposal = input.kind === cell.proposed
  if (!isProposal && !input.reason) return fail(problem('reason', 'reason-for-other'))
  const { networkId, membershipId: chosenById } = ctx.actor
  const ids = { id: ctx.newId(), networkId, analysisId, stakeholderId: stakeholder.id, stage: input.stage, chosenById }
  await saveCell(ctx.db, ids, isProposal ? null : { kind: input.kind, reason: input.reason ?? '' }, ctx.now)
  const { stakeholderId, stage, kind, reason } = input
  const before = { kind: cell.kind, reason: cell.reason }
  ctx.record(analysisEvent('participation-chosen', analysisId, { stakeholderId, stage, kind, reason }, { before }))
  return ok({ label: stakeholder.label })
}
