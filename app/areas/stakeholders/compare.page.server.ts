import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listOtherAnalyses } from './analyses.store.server'
import { analysisHead } from './analysis-head.server'
import { compareFigures, compareStakeholders } from './comparison'
import { listSectors } from './sectors.store.server'
import { standingOfStakeholder } from './standing-of'
import { listStakeholders } from './stakeholders.store.server'

/** Two analyses beside each other: the chosen one, else the one that was replaced, else the newest other one. */
export async function comparePage(ctx: Ctx<MemberActor>, analysisId: string, search: URLSearchParams) {
  const after = await side(ctx, analysisId)
  const others = await listOtherAnalyses(ctx.db, analysisId, ['draft', 'agreed', 'superseded'])
  const asked = search.get('with') ?? after.head.replacesId
  const other = others.find(one => one.id === asked) ?? others[0] ?? null
  const before = other && (await side(ctx, other.id))
  return {
    head: after.head,
    others,
    before: before && {
      id: before.head.id,
      name: before.head.name,
      heldOn: before.head.heldOn,
      templateVersion: before.head.templateVersion,
    },
    limits: { highFrom: after.limits.highFrom, borderlineFrom: after.limits.borderlineFrom },
    movements: before ? compareStakeholders(before, after) : [],
    figures: before ? compareFigures(before.sectors, after.sectors) : [],
  }
}
export type ComparePage = Awaited<ReturnType<typeof comparePage>>

async function side(ctx: Ctx<MemberActor>, id: string) {
  const { head, template } = await analysisHead(ctx, id)
  const stakeholders = (await listStakeholders(ctx.db, id)).map(one => ({
    id: one.id,
    employerId: one.employerId,
    label: one.label,
    scores: standingOfStakeholder(one)?.scores ?? null,
  }))
  return { head, limits: template, stakeholders, sectors: await listSectors(ctx.db, id) }
}
