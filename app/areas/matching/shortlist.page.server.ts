import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { clientHead } from '~/areas/clients/client.page.server'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import { latestSnapshot } from '~/areas/clients/snapshots.store.server'
import { networkDay } from '~/areas/engagement/network-day.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { listOpenPlaces, toClientProfile } from './profiles.store.server'
import { explainPlace, type RankOrder } from './rank-places'
import { asideOf } from './set-aside.server'
import { shortlistOf } from './shortlist-of.server'
import { competencesOf, shownPlace } from './shown-place'

/** The places that fit a client, with reasons and gaps, what was dropped and why, and what would open more. */
export async function shortlistPage(
  ctx: Ctx<MemberActor>,
  clientId: string,
  order: RankOrder,
  locale: string,
  limit = 30,
) {
  await requireClient(ctx, 'matching.read', clientId, 'profile')
  const head = await clientHead(ctx, clientId)
  const profile = await toClientProfile(ctx.db, clientId, await clientFactsForMatching(ctx.db, clientId))
  const aside = await asideOf(ctx.db, clientId)
  const asked = { client: profile, order, aside, limit }
  const { openings: allOpenings, ...list } = await shortlistOf(ctx, asked)
  const openings = allOpenings.slice(0, 6)
  const byId = new Map(
    (await listOpenPlaces(ctx.db, [...list.shown, ...list.setAside])).map(place => [place.profile.vacancyId, place]),
  )
  const shown = list.shown.flatMap(id => byId.get(id) ?? []).map(place => explainPlace(profile, place))
  const openingUris = openings.flatMap(opening => (opening.kind === 'competence' ? [opening.uri] : []))
  const labels = await labelsByUri(ctx.db, [...shown.flatMap(competencesOf), ...openingUris], locale)
  const label = (uri: string) => labels.get(uri) ?? uri
  const snapshot = await latestSnapshot(ctx.db, clientId)
  return {
    head,
    order,
    total: list.total,
    fitting: list.fitting,
    dropped: list.dropped,
    today: await networkDay(ctx),
    hasSnapshot: snapshot !== null,
    setAside: list.setAside
      .flatMap(id => byId.get(id) ?? [])
      .map(({ facts }) => ({ vacancyId: facts.vacancyId, title: facts.title })),
    openings: openings.map(opening =>
      opening.kind === 'competence' ? { ...opening, label: label(opening.uri) } : opening,
    ),
    places: shown.map(place => shownPlace(profile, place, label)),
  }
}
