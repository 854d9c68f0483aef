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
import { shortlistOf } from './shortlist-of.server'
import { kilometresBetween } from './travel'
import { listVerdicts, type Verdict } from './verdicts.store.server'

const percent = (fit: number | null) => (fit === null ? null : Math.round(fit * 100))

const isOff = (verdict: Verdict) => verdict.verdict === 'not_suitable'

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
  const verdicts = new Map((await listVerdicts(ctx.db, clientId)).map(verdict => [verdict.vacancyId, verdict]))
  const aside = new Set([...verdicts.values()].filter(isOff).map(verdict => verdict.vacancyId))
  const asked = { client: profile, order, aside, limit }
  const { openings: allOpenings, ...list } = await shortlistOf(ctx, asked)
  const openings = allOpenings.slice(0, 6)
  const byId = new Map(
    (await listOpenPlaces(ctx.db, [...list.shown, ...list.setAside])).map(place => [place.profile.vacancyId, place]),
  )
  const shown = list.shown.flatMap(id => byId.get(id) ?? []).map(place => explainPlace(profile, place))
  const uris = shown.flatMap(place => place.employer.reasons.map(reason => reason.uri))
  const openingUris = openings.flatMap(opening => (opening.kind === 'competence' ? [opening.uri] : []))
  const labels = await labelsByUri(ctx.db, [...uris, ...openingUris], locale)
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
    places: shown.map(place => {
      const { facts, profile: asked } = place
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
        shortlisted: verdicts.get(facts.vacancyId)?.verdict === 'shortlisted',
      }
    }),
  }
}

export type ShortlistPlace = Awaited<ReturnType<typeof shortlistPage>>['places'][number]
