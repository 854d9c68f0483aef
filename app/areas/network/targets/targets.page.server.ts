import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { listStaff } from '~/areas/employers/staff.store.server'
import { addMonths, dayIn } from '~/areas/engagement/days'
import { requireAnalysis } from '~/areas/stakeholders/require-analysis.server'
import { findSector } from '~/areas/stakeholders/sectors.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { readOrigin, writeOrigin } from './sector-target'
import { readTargetFilter, readTargetSort } from './target-filter'
import { shownTarget } from './shown-target'
import { targetActsIn } from './target-states'
import { countTargets, findTarget, pageOfTargets } from './targets.store.server'

const network = { sameNetwork: true }

const scopeOf = ({ actor, now }: Ctx<MemberActor>) => ({
  networkId: actor.networkId,
  today: dayIn(now, actor.timeZone),
})

/** The sector targets of the network, as they stand today. */
export async function targetsPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const scope = scopeOf(ctx)
  const filter = readTargetFilter(search)
  const sort = readTargetSort(search)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  const page = await pageOfTargets(ctx.db, scope, { filter, sort, place })
  return {
    ...page,
    rows: page.rows.map(row => shownTarget(row, scope.today)),
    total: await countTargets(ctx.db, scope, filter),
    filter,
    sort,
    today: scope.today,
    staff: await listStaff(ctx.db, new Date(scope.today)),
    mayWrite: can(ctx.actor, 'network.write', network),
    mayExport: can(ctx.actor, 'employers.export', network),
  }
}

/** The same targets for a file. */
export async function exportTargets(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const scope = scopeOf(ctx)
  const ask = { filter: readTargetFilter(search), sort: readTargetSort(search), place: fromTheStart }
  const { rows } = await pageOfTargets(ctx.db, scope, ask, mostExported)
  return rows.map(row => shownTarget(row, scope.today))
}

/** One target with what can be done with it. Throws NotFoundError for one that is not there. */
export async function targetPage(ctx: Ctx<MemberActor>, id: string) {
  const { networkId, today } = scopeOf(ctx)
  const row = await findTarget(ctx.db, networkId, id)
  if (!row || !can(ctx.actor, 'network.read', network)) throw new NotFoundError()
  const mayWrite = can(ctx.actor, 'network.write', network)
  return { target: shownTarget(row, today), today, mayWrite, acts: mayWrite ? targetActsIn(row.state) : [] }
}

/** What the form of a target needs: of a known one, or of a new one with where it comes from. */
export async function targetFormPage(ctx: Ctx<MemberActor>, id: string | null, search: URLSearchParams) {
  if (!can(ctx.actor, 'network.write', network)) throw new NotFoundError()
  const { today } = scopeOf(ctx)
  const staff = await listStaff(ctx.db, new Date(today))
  const usual = { ownerId: ctx.actor.membershipId, dueOn: addMonths(today, 6) }
  if (id) {
    const { target } = await targetPage(ctx, id)
    if (target.state !== 'open') throw new NotFoundError()
    return { target, staff, usual, origin: {}, from: null, sectorCode: target.sectorCode, town: target.town }
  }
  const origin = readOrigin(search)
  if (!origin) throw new NotFoundError()
  const named = { target: null, staff, usual, origin: writeOrigin(origin) }
  if (origin.of === 'gap')
    return { ...named, from: { of: 'gap' as const }, sectorCode: origin.section, town: origin.town }
  if (origin.of === 'reason') return { ...named, from: null, sectorCode: null, town: null }
  const analysis = await requireAnalysis(ctx, 'stakeholders.write', origin.analysisId)
  const sector = await findSector(ctx.db, origin.analysisId, origin.sectorId)
  if (!sector) throw new NotFoundError()
  const from = { of: 'analysis' as const, id: analysis.id, title: analysis.title }
  return { ...named, from, sectorCode: sector.sectorCode, town: null }
}
