import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { addDays, dayIn } from '~/areas/engagement/days'
import { listOrganisations } from '~/areas/employers/staff.store.server'
import { findTemplate } from '~/areas/templates/template-versions.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { optionsFor } from '../service-template/service-template'
import { serviceKind } from '../service-template/service-kind'
import { readServiceFilter, readServiceSort } from './service-filter'
import { actsIn } from './service-states'
import { countServices, findService, pageOfServices } from './services.store.server'
import { standingOf } from './standing-of'

const network = { sameNetwork: true }

const scopeOf = ({ actor, now }: Ctx<MemberActor>) => ({
  networkId: actor.networkId,
  today: dayIn(now, actor.timeZone),
})

async function shapeOf(ctx: Ctx<MemberActor>) {
  const { version, isOwn } = await findTemplate(ctx.db, serviceKind)
  return { version, isOwn, mayShape: can(ctx.actor, 'services.shape', network) }
}

/** Services of the network and of others, as they stand today. */
export async function servicesPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const scope = scopeOf(ctx)
  const filter = readServiceFilter(search)
  const sort = readServiceSort(search)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  const page = await pageOfServices(ctx.db, scope, { filter, sort, place })
  return {
    ...page,
    rows: page.rows.map(row => ({ ...row, state: standingOf(row, scope.today).state })),
    total: await countServices(ctx.db, scope, filter),
    filter,
    sort,
    template: await shapeOf(ctx),
    organisations: await listOrganisations(ctx.db),
    mayWrite: can(ctx.actor, 'services.write', network),
    mayExport: can(ctx.actor, 'employers.export', network),
  }
}

/** The same services for a file. */
export async function exportServices(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const scope = scopeOf(ctx)
  const ask = { filter: readServiceFilter(search), sort: readServiceSort(search), place: fromTheStart }
  const { rows } = await pageOfServices(ctx.db, scope, ask, mostExported)
  return rows.map(row => ({ ...row, state: standingOf(row, scope.today).state }))
}

/** One service with what can be done with it. Throws NotFoundError for one that is not there. */
export async function servicePage(ctx: Ctx<MemberActor>, id: string) {
  const service = await findService(ctx.db, id)
  if (!service || !can(ctx.actor, 'network.read', network)) throw new NotFoundError()
  const { today } = scopeOf(ctx)
  const { state, days } = standingOf(service, today)
  const mayWrite = can(ctx.actor, 'services.write', network)
  const yesterday = addDays(today, -1)
  return {
    service: { ...service, ...days, costAmount: service.costAmount },
    provider: service.organisation?.name ?? service.providerName ?? '',
    state,
    mayWrite,
    acts: mayWrite ? actsIn(state) : [],
    /** The last day that is proposed when it ends. */
    lastDay: days.startsOn !== null && days.startsOn > yesterday ? days.startsOn : yesterday,
  }
}

/** What the form of a service needs; a new one begins with what the address says: step, kind, group, town. */
export async function serviceFormPage(ctx: Ctx<MemberActor>, id: string | null, search: URLSearchParams) {
  if (!can(ctx.actor, 'services.write', network)) throw new NotFoundError()
  const { step, kind, group, town } = readServiceFilter(search)
  const service = id ? (await servicePage(ctx, id)).service : null
  const { template } = await findTemplate(ctx.db, serviceKind)
  return {
    service,
    /** What can be chosen: what the template uses, and what the service has already. */
    options: optionsFor(template, service),
    organisations: await listOrganisations(ctx.db),
    own: ctx.actor.organisationId,
    begun: { steps: step === null ? [] : [step], kind, targetGroups: group ? [group] : [], towns: town ?? '' },
  }
}
