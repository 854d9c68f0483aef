import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { listOrganisations, listStaff } from '~/areas/employers/staff.store.server'
import { dayIn } from '~/areas/engagement/days'
import { findTemplate } from '~/areas/templates/template-versions.store.server'
import { serviceKind } from '../service-template/service-kind'
import { placesPeriods, townKey } from '../services/service'
import { readServiceFilter } from '../services/service-filter'
import { listCovering } from '../services/services.store.server'
import { countAllOffers, countOffers, countWishes, listGapActions } from './coverage.store.server'
import { readGapKey, writeGapKey, type Gap } from './gap-key'
import { drawAreas, drawTiles } from './map-shapes'
import { shownTarget } from '../targets/shown-target'
import { listStandingTargets } from '../targets/targets.store.server'
import { listOutlines, newestOutline } from './outlines.store.server'
import { sectorCoverage, townStandings } from './sector-coverage'
import { readSectorFilter } from './sector-filter'
import { capacityOf, cellsOf, coverageViews, stepCoverage } from './step-coverage'

const network = { sameNetwork: true }

/** What coverage is narrowed to by the address: everything of a service but its step, kind, group and state. */
export function readCoverageFilter(search: URLSearchParams) {
  const view = coverageViews.find(one => one === search.get('by')) ?? 'group'
  const { organisation, language, town } = readServiceFilter(search)
  const filter = { words: null, step: null, kind: null, group: null, state: null, organisation, language, town }
  return { view, filter }
}

const mayOf = ({ actor }: Ctx<MemberActor>) => ({
  write: can(actor, 'services.write', network),
  plan: can(actor, 'tasks.write', network),
  export: can(actor, 'employers.export', network),
  draw: can(actor, 'outlines.write', network),
  aim: can(actor, 'network.write', network),
})

/** The template that coverage is reckoned by, and whether the actor may shape it. */
async function templateOfNetwork(ctx: Ctx<MemberActor>) {
  return { ...(await findTemplate(ctx.db, serviceKind)), mayShape: can(ctx.actor, 'services.shape', network) }
}

async function actionsByGap({ db }: Ctx<MemberActor>) {
  const rows = await listGapActions(db)
  return (gap: Gap) => rows.find(row => row.gapKey === writeGapKey(gap))?.task ?? null
}

/** Active services by step of the participation ladder and by group or kind, with its gaps and possible doubles. */
export async function stepCoveragePage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { view, filter } = readCoverageFilter(search)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const services = await listCovering(ctx.db, { networkId: ctx.actor.networkId, today }, filter)
  const { template, ...shaped } = await templateOfNetwork(ctx)
  const rows = stepCoverage(services, view, template)
  const action = await actionsByGap(ctx)
  return {
    view,
    filter,
    today,
    services: services.length,
    template: { ...shaped, doubleFrom: template.doubleFrom },
    rows: rows.map(row => ({
      ...row,
      capacity: capacityOf(
        services.filter(one => one.steps.includes(row.step)),
        placesPeriods,
      ),
    })),
    gaps: cellsOf(rows, 'gap').map(cell => {
      const gap: Gap = { of: view, step: cell.step, column: cell.column! }
      return { ...cell, key: writeGapKey(gap), task: action(gap) }
    }),
    doubles: cellsOf(rows, 'double'),
    organisations: await listOrganisations(ctx.db),
    may: mayOf(ctx),
  }
}
export type StepCoveragePage = Awaited<ReturnType<typeof stepCoveragePage>>

/** Wishes of clients against places and employers, by sector and town, with the map of the region. */
export async function sectorCoveragePage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { db, actor } = ctx
  const filter = readSectorFilter(search)
  const today = dayIn(ctx.now, actor.timeZone)
  const outline = await newestOutline(db)
  const drawnTowns = outline?.areas.map(one => one.name) ?? []
  const [wished, offered, whole] = [
    await countWishes(db),
    await countOffers(db, actor.networkId),
    await countAllOffers(db, actor.networkId),
  ]
  const { template, ...shaped } = await templateOfNetwork(ctx)
  const everything = sectorCoverage(wished, offered, whole, drawnTowns, template.doubleFrom)
  const towns =
    filter.town === null
      ? everything.towns
      : everything.towns.filter(town => townKey(town) === townKey(filter.town ?? ''))
  const rows = everything.rows
    .filter(row => filter.section === null || row.section === filter.section)
    .map(row => ({ ...row, cells: row.cells.filter(cell => cell.town === null || towns.includes(cell.town)) }))
  const services = await listCovering(
    db,
    { networkId: actor.networkId, today },
    readCoverageFilter(new URLSearchParams()).filter,
  )
  const action = await actionsByGap(ctx)
  const targets = await listStandingTargets(db, actor.networkId, { anyGap: true })
  const standings = townStandings({ towns, rows }, services)
  return {
    filter,
    today,
    template: { ...shaped, doubleFrom: template.doubleFrom },
    allTowns: everything.towns,
    sections: everything.rows.map(row => row.section),
    towns,
    rows,
    gaps: rows.flatMap(row =>
      row.cells.flatMap(cell => {
        if (cell.verdict !== 'gap') return []
        const gap: Gap = { of: 'sector', section: cell.section, town: cell.town }
        const key = writeGapKey(gap)
        const target = targets.find(one => one.gapKey === key)
        return [{ ...cell, key, task: action(gap), target: target ? shownTarget(target, today) : null }]
      }),
    ),
    standings,
    drawing: outline ? drawAreas(outline.areas, everything.towns) : drawTiles(everything.towns),
    outlineVersion: outline?.version ?? null,
    may: mayOf(ctx),
  }
}
export type SectorCoveragePage = Awaited<ReturnType<typeof sectorCoveragePage>>

/** The form that makes closing a gap a task. Throws NotFoundError for what is no cell of the coverage. */
export async function planGapPage(ctx: Ctx<MemberActor>, key: string) {
  const gap = readGapKey(key)
  if (!gap || !can(ctx.actor, 'tasks.write', network)) throw new NotFoundError()
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const tasks = await listGapActions(ctx.db)
  return {
    gap,
    me: ctx.actor.membershipId,
    staff: await listStaff(ctx.db, new Date(today)),
    tasks: tasks.filter(one => one.gapKey === writeGapKey(gap)).map(one => one.task),
  }
}

/** Versions of the outlines, and the towns that the newest one lacks. */
export async function outlinesPage(ctx: Ctx<MemberActor>) {
  if (!can(ctx.actor, 'outlines.write', network)) throw new NotFoundError()
  const outline = await newestOutline(ctx.db)
  const { drawing, allTowns } = await sectorCoveragePage(ctx, new URLSearchParams())
  return {
    versions: await listOutlines(ctx.db),
    drawn: outline?.areas.map(one => one.name) ?? [],
    missing: outline ? drawing.missing : allTowns,
  }
}
