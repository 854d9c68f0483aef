import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { sectionKeys } from '~/areas/employers/sectors'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { pageOfOpenPlaces, sumOpenPlaces, townsOfOpenPlaces } from './open-places.store.server'
import { townsOf } from './sector-coverage'
import { readSectorFilter } from './sector-filter'

const readFilter = (search: URLSearchParams) => ({
  ...readSectorFilter(search),
  words: search.get('q')?.trim().slice(0, 100) || null,
})

/** The open places behind a cell of sector and town. */
export async function openPlacesPage({ actor, db }: Ctx<MemberActor>, search: URLSearchParams) {
  const filter = readFilter(search)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  return {
    ...(await pageOfOpenPlaces(db, actor.networkId, filter, place)),
    ...(await sumOpenPlaces(db, actor.networkId, filter)),
    filter,
    towns: townsOf(await townsOfOpenPlaces(db, actor.networkId)),
    sections: sectionKeys,
    may: { export: can(actor, 'employers.export', { sameNetwork: true }) },
  }
}

/** The same places for a file. */
export async function exportOpenPlaces({ actor, db }: Ctx<MemberActor>, search: URLSearchParams) {
  const { rows } = await pageOfOpenPlaces(db, actor.networkId, readFilter(search), fromTheStart, mostExported)
  return rows
}
