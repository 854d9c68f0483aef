import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { clientHead } from '~/areas/clients/client.page.server'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import { latestSnapshot } from '~/areas/clients/snapshots.store.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { whatOpensMore } from './opens'
import { listOpenPlaces, toClientProfile } from './profiles.store.server'
import { rankPlaces, type RankOrder } from './rank-places'
import { kilometresBetween } from './travel'
import { listVerdicts } from './verdicts.store.server'

const percent = (fit: number | null) => (fit === null ? null : Math.round(fit * 100))

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
  const places = await listOpenPlaces(ctx.db)
  const profiles = places.map(place => place.profile)
  const { ranked, dropped } = rankPlaces(profile, profiles, order)
  const verdicts = new Map((await listVerdicts(ctx.db, clientId)).map(verdict => [verdict.vacancyId, verdict]))
  const isOff = (vacancyId: string) => verdicts.get(vacancyId)?.verdict === 'not_suitable'
  const shown = ranked.filter(place => !isOff(place.vacancyId)).slice(0, limit)
  const openings = whatOpensMore(profile, profiles).slice(0, 6)
  const uris = shown.flatMap(place => place.employer.reasons.map(reason => reason.uri))
  const openingUris = openings.flatMap(opening => (opening.kind === 'competence' ? [opening.uri] : []))
  const labels = await labelsByUri(ctx.db, [...uris, ...openingUris], locale)
  const label = (uri: string) => labels.get(uri) ?? uri
  const byId = new Map(places.map(place => [place.profile.vacancyId, place]))
  const snapshot = await latestSnapshot(ctx.db, clientId)
  return {
    head,
    order,
    total: places.length,
    fitting: ranked.length,
    dropped,
    today: ctx.now.toISOString().slice(0, 10),
    hasSnapshot: snapshot !== null,
    setAside: ranked
      .filter(place => isOff(place.vacancyId))
      .map(place => ({ vacancyId: place.vacancyId, title: byId.get(place.vacancyId)!.facts.title })),
    openings: openings.map(opening =>
      opening.kind === 'competence' ? { ...opening, label: label(opening.uri) } : opening,
    ),
    places: shown.map(place => {
      const { facts, profile: asked } = byId.get(place.vacancyId)!
      const named = (reasons: typeof place.employer.met) =>
        reasons.map(reason => ({
          label: label(reason.uri),
          asked: reason.askedLevel,
          claimed: reason.claimedLevel,
          evidence: reason.evidence,
        }))
      const learnable = place.employer.learnable.reduce((sum, reason) => sum + reason.canBring - reason.brings, 0)
      return {
        ...facts,
        startDate: facts.startDate?.toISOString().slice(0, 10) ?? null,
        kilometres:
          profile.location && asked.location ? Math.round(kilometresBetween(profile.location, asked.location)) : null,
        clientFit: percent(place.client.fit),
        clientParts: place.client.parts.map(part => ({ part: part.part, percent: Math.round(part.score * 100) })),
        employerFit: percent(place.employer.employerFit) ?? 0,
        learnable: percent(learnable) ?? 0,
        met: named(place.employer.met),
        toLearn: named(place.employer.learnable),
        partly: named(place.employer.partly),
        gaps: named(place.employer.gaps),
        growth: place.growth?.map(label) ?? [],
        shortlisted: verdicts.get(place.vacancyId)?.verdict === 'shortlisted',
      }
    }),
  }
}

export type ShortlistPlace = Awaited<ReturnType<typeof shortlistPage>>['places'][number]
