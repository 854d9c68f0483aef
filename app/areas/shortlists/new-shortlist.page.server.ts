import { accessDay } from '~/access/access-day'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { clientHead } from '~/areas/clients/client.page.server'
import { explainPlaces } from '~/areas/matching/explain-places.server'
import type { RankOrder } from '~/areas/matching/rank-places'
import { competencesOf, shownPlace } from '~/areas/matching/shown-place'
import { hasOwnSignIn } from '~/areas/placements/people.store.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { mostPlaces } from './shortlist-input'
import { listShortlists } from './shortlists.store.server'

/** The chosen places as the client will see them, before they are laid before the client. */
export async function newShortlistPage(
  ctx: Ctx<MemberActor>,
  clientId: string,
  { chosen, order, locale }: { chosen: readonly string[]; order: RankOrder; locale: string },
) {
  await requireClient(ctx, 'shortlists.write', clientId, 'profile')
  const named = [...new Set(chosen)].slice(0, mostPlaces)
  const { client, places } = await explainPlaces(ctx.db, clientId, named)
  const labels = await labelsByUri(ctx.db, places.flatMap(competencesOf), locale)
  const waiting = (await listShortlists(ctx.db, clientId)).find(one => one.state === 'shown')
  return {
    head: await clientHead(ctx, clientId),
    order,
    gone: named.length - places.length,
    replaces: waiting?.number ?? null,
    hasAccount: await hasOwnSignIn(ctx.db, clientId, accessDay(ctx.now)),
    places: places.map(place => ({
      ...shownPlace(client, place, uri => labels.get(uri) ?? uri),
      dropped: [...new Set(place.dropped.map(reason => reason.code))],
    })),
  }
}
