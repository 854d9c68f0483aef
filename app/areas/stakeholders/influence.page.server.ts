import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { findAnalysis } from './analyses.store.server'
import { analysisHead } from './analysis-head.server'
import type { AnalysisTemplate } from './analysis-template'
import { isSameStakeholder } from './comparison'
import { cellsOf } from './participation'
import { borderlineOf, grids, powerQuadrantOf, quadrantOf, type GridKey } from './quadrants'
import { scoreKinds, spreadOf, type Spread } from './scores'
import { agreedOf, standingOfStakeholder } from './standing-of'
import { findStakeholder, listStakeholders, type Stakeholder } from './stakeholders.store.server'

/** A stakeholder as steps 2 and 3 show it: scores, spread, quadrants, cells, and where it stood before. */
function asRated(one: Stakeholder, template: AnalysisTemplate, former: readonly Stakeholder[], me: string) {
  const standing = standingOfStakeholder(one)
  const before = former.find(other => isSameStakeholder(one, other))
  const spread = Object.fromEntries(
    scoreKinds.map(kind => [kind, spreadOf(one.scores.map(score => score[kind]))]),
  ) as Record<(typeof scoreKinds)[number], Spread | null>
  return {
    id: one.id,
    label: one.label,
    kind: one.kind,
    stakes: one.stakes,
    employer: one.employer,
    headcount: one.headcount ?? one.employer?.headcount ?? null,
    headcountSource: one.headcount === null ? null : one.headcountSource,
    version: one.version,
    n: one.scores.length,
    spread,
    agreed: agreedOf(one),
    influenceReason: one.influenceReason,
    agreedNote: one.agreedNote,
    mine: one.scores.find(score => score.membershipId === me) ?? null,
    standing,
    before: before ? agreedOf(before) : null,
    quadrant: standing && quadrantOf(standing.scores, template),
    power: standing && powerQuadrantOf(standing.scores, template),
    borderline: standing
      ? (Object.fromEntries(
          (Object.keys(grids) as GridKey[]).map(grid => [
            grid,
            borderlineOf(standing.scores, grid, template).length > 0,
          ]),
        ) as Record<GridKey, boolean>)
      : null,
    cells: standing ? cellsOf(standing.scores, one.participation, template) : null,
  }
}
export type RatedStakeholder = ReturnType<typeof asRated>

/** Steps 2 and 3: the stakeholders with what raters and group think of them. */
export async function stakeholdersPage(ctx: Ctx<MemberActor>, analysisId: string) {
  const { head, template } = await analysisHead(ctx, analysisId)
  const former = head.replacesId ? await findAnalysis(ctx.db, head.replacesId) : null
  const before = former ? await listStakeholders(ctx.db, former.id) : []
  const found = await listStakeholders(ctx.db, analysisId)
  const { highFrom, borderlineFrom, partnerInterestOver } = template
  return {
    head,
    limits: { highFrom, borderlineFrom, partnerInterestOver },
    former: former && { title: former.title, heldOn: former.heldOn },
    stakeholders: found.map(one => asRated(one, template, before, ctx.actor.membershipId)),
  }
}
export type StakeholdersPage = Awaited<ReturnType<typeof stakeholdersPage>>

/** One stakeholder with everybody's scores, or the form for a new one. */
export async function stakeholderPage(ctx: Ctx<MemberActor>, analysisId: string, stakeholderId: string | null) {
  const { head, template } = await analysisHead(ctx, analysisId)
  const stakeholder = stakeholderId ? await findStakeholder(ctx.db, analysisId, stakeholderId) : null
  if (stakeholderId && !stakeholder) throw new NotFoundError()
  return {
    head,
    stakeholder,
    rated: stakeholder && asRated(stakeholder, template, [], ctx.actor.membershipId),
    me: ctx.actor.membershipId,
  }
}
export type StakeholderPage = Awaited<ReturnType<typeof stakeholderPage>>
