import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { clientHead } from '~/areas/clients/client.page.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { compareCompetences, mostCompared } from './compare'
import { explainPlaces } from './explain-places.server'
import { competencesOf, shownPlace } from './shown-place'

/** Two to four places side by side for one client; what is named beyond that, or is open no more, is counted. */
export async function comparePage(ctx: Ctx<MemberActor>, clientId: string, asked: readonly string[], locale: string) {
  await requireClient(ctx, 'matching.read', clientId, 'profile')
  const named = [...new Set(asked)]
  const { client, places } = await explainPlaces(ctx.db, clientId, named.slice(0, mostCompared))
  const labels = await labelsByUri(ctx.db, places.flatMap(competencesOf), locale)
  const shown = places.map(place => ({
    ...shownPlace(client, place, uri => labels.get(uri) ?? uri),
    dropped: [...new Set(place.dropped.map(reason => reason.code))],
  }))
  return {
    head: await clientHead(ctx, clientId),
    places: shown,
    competences: compareCompetences(shown),
    gone: Math.min(named.length, mostCompared) - places.length,
    tooMany: Math.max(0, named.length - mostCompared),
  }
}

export type ComparedPlace = Awaited<ReturnType<typeof comparePage>>['places'][number]
