import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { listStaff } from '~/areas/employers/staff.store.server'
import { isSection, sectionOf } from '~/areas/employers/sectors'
import { shownTarget } from '~/areas/network/targets/shown-target'
import { listStandingTargets } from '~/areas/network/targets/targets.store.server'
import { analysisHead } from './analysis-head.server'
import { countActiveEmployers } from './coverage.store.server'
import { listFollowUps } from './follow-ups.store.server'
import { quadrantOf } from './quadrants'
import { listSectors } from './sectors.store.server'
import { standingOfStakeholder } from './standing-of'
import { listStakeholders } from './stakeholders.store.server'
import { coverageOf, needsRelation } from './what-follows'

/** What follows from an analysis: relations to be made, sectors without active employers, tasks. */
export async function followPage(ctx: Ctx<MemberActor>, analysisId: string) {
  const { head, template } = await analysisHead(ctx, analysisId)
  const sectors = await listSectors(ctx.db, analysisId)
  const stakeholders = await listStakeholders(ctx.db, analysisId)
  const made = await listFollowUps(ctx.db, analysisId)
  const active = await countActiveEmployers(ctx.db)
  const activeIn = (code: string) =>
    active
      .filter(one => (isSection(code) ? sectionOf(one.sectorCode) === code : one.sectorCode.startsWith(code)))
      .reduce((sum, one) => sum + one.count, 0)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const targets = await listStandingTargets(ctx.db, ctx.actor.networkId, { analysisId })
  const targetOf = (sectorId: string) => {
    const target = targets.find(one => one.analysisSectorId === sectorId)
    return target ? shownTarget(target, today) : null
  }
  return {
    head,
    today,
    staff: head.may.follow ? await listStaff(ctx.db, new Date(today)) : [],
    relations: stakeholders.flatMap(one => {
      const standing = standingOfStakeholder(one)
      const quadrant = standing && quadrantOf(standing.scores, template)
      const relation = made.find(other => other.kind === 'relation' && other.stakeholderId === one.id)?.employer ?? null
      if (!relation && !needsRelation({ quadrant, employerId: one.employerId })) return []
      return [{ id: one.id, label: one.label, quadrant, importance: standing?.scores.importance ?? null, relation }]
    }),
    coverage: coverageOf(sectors, activeIn).map(one => {
      const sector = sectors.find(other => other.sectorCode === one.sectorCode)!
      return { ...one, id: sector.id, target: targetOf(sector.id) }
    }),
    tasks: made.flatMap(one => (one.task ? [one.task] : [])),
  }
}
export type FollowPage = Awaited<ReturnType<typeof followPage>>
