import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { clientHead } from '~/areas/clients/client.page.server'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import { drawPlaces } from './places-map'
import { listOpenPlaces, toClientProfile } from './profiles.store.server'
import { explainPlace, type RankOrder } from './rank-places'
import { asideOf } from './set-aside.server'
import { shortlistOf } from './shortlist-of.server'
import { shownPlace } from './shown-place'

/** The places that fit a client where they lie, numbered as in the list. */
export async function mapPage(ctx: Ctx<MemberActor>, clientId: string, order: RankOrder, limit = 30) {
  await requireClient(ctx, 'matching.read', clientId, 'profile')
  const client = await toClientProfile(ctx.db, clientId, await clientFactsForMatching(ctx.db, clientId))
  const { shown, fitting, total } = await shortlistOf(ctx, {
    client,
    order,
    aside: await asideOf(ctx.db, clientId),
    limit,
  })
  const byId = new Map((await listOpenPlaces(ctx.db, shown)).map(place => [place.profile.vacancyId, place]))
  const places = shown.flatMap(id => byId.get(id) ?? []).map(place => explainPlace(client, place))
  return {
    head: await clientHead(ctx, clientId),
    order,
    fitting,
    total,
    map: drawPlaces(
      places.map(place => place.profile.location),
      client.location,
      client.maxTravelKm,
    ),
    places: places.map(place => shownPlace(client, place, uri => uri)),
  }
}
