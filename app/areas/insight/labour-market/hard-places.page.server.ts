import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { sectionKeys, sectionOf } from '~/areas/employers/sectors'
import { addMonths } from '~/areas/engagement/days'
import { networkDay } from '~/areas/engagement/network-day.server'
import { townsOf } from '~/areas/network/coverage/sector-coverage'
import { findConceptsById } from '~/areas/taxonomy/concepts.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import type { Language } from '~/platform/languages'
import { mostExported } from '~/platform/tabular/export-limit'
import {
  countHardPlaces,
  hardSorts,
  listRefusalReasons,
  pageOfHardPlaces,
  type HardFilter,
  type HardPlace,
} from './hard-places.store.server'
import { readLabourFilter, readOrder, type Order } from './labour-filter'
import { listTowns } from './labour-market.store.server'

const usualOrder: Order<(typeof hardSorts)[number]> = { key: 'days', direction: 'down' }

async function readAsk(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const today = await networkDay(ctx)
  const asked = search.get('competence')
  const [competence] = asked ? await findConceptsById(ctx.db, [asked], language) : []
  const { words, section, town } = readLabourFilter(search)
  const filter: HardFilter = {
    words,
    section,
    town,
    called: search.get('called') === 'yes',
    uri: competence?.uri ?? null,
  }
  const scope = { networkId: ctx.actor.networkId, today, since: addMonths(today, -12) }
  return { scope, filter, competence: competence ?? null, sort: readOrder(search, hardSorts, usualOrder) }
}

const withSection = (row: HardPlace) => ({ ...row, section: sectionOf(row.sectorCode) ?? null })

/** Places that stay open: since when, and for how many people they did not go on; beside it, why places were refused. */
export async function hardPlacesPage(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const { scope, filter, competence, sort } = await readAsk(ctx, search, language)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  const page = await pageOfHardPlaces(ctx.db, scope, { filter, sort, place })
  return {
    ...page,
    rows: page.rows.map(withSection),
    total: await countHardPlaces(ctx.db, scope, filter),
    filter,
    competence: competence && { id: competence.id, label: competence.label },
    sort,
    since: scope.since,
    reasons: await listRefusalReasons(ctx.db, scope.since, filter.section),
    sections: sectionKeys,
    towns: townsOf(await listTowns(ctx.db, ctx.actor.networkId)),
    may: { export: can(ctx.actor, 'employers.export', { sameNetwork: true }) },
  }
}
export type HardPlacesPage = Awaited<ReturnType<typeof hardPlacesPage>>

/** The same places for a file. */
export async function exportHardPlaces(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const { scope, filter, sort } = await readAsk(ctx, search, language)
  const { rows } = await pageOfHardPlaces(ctx.db, scope, { filter, sort, place: fromTheStart }, mostExported)
  return rows.map(withSection)
}
