import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import type { Tx } from '~/platform/database.server'
import { dropReasons, type DropReason } from './filters'
import { listOpenPlaces, toClientProfile, type OpenPlace } from './profiles.store.server'
import { explainPlace, type RankedPlace } from './rank-places'

export type ExplainedPlace = OpenPlace & RankedPlace & { dropped: DropReason[] }

/** These places for one client with reasons, in the order in which they were named; those that are open no more are left out. */
export async function explainPlaces(db: Tx, clientId: string, vacancyIds: readonly string[]) {
  const client = await toClientProfile(db, clientId, await clientFactsForMatching(db, clientId))
  const open = new Map((await listOpenPlaces(db, vacancyIds)).map(place => [place.profile.vacancyId, place]))
  const places = [...new Set(vacancyIds)]
    .flatMap(id => open.get(id) ?? [])
    .map((place): ExplainedPlace => ({ ...explainPlace(client, place), dropped: dropReasons(client, place.profile) }))
  return { client, places }
}
