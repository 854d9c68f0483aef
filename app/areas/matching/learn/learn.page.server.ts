import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { clientHead } from '~/areas/clients/client.page.server'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import { labelsByUri, occupationProfile, type OccupationProfile } from '~/areas/taxonomy/concepts.store.server'
import { searchConcepts } from '~/areas/taxonomy/search.store.server'
import type { Language } from '~/platform/languages'
import { toClientProfile } from '../profiles.store.server'
import type { ClientProfile } from '../profile'
import type { Gain } from './gains'
import { gainsOf } from './gains-of.server'
import { bringingMost, narrowNext, nextToLearn, readLearnFilter, type NeededCompetence } from './next-to-learn'
import { servicesFor } from './services-for.server'

/** The occupation that an address names, by its URI or, without scripts, by its words; null when it names none. */
async function askedOccupation(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const uri = search.get('occupation')?.trim().slice(0, 300)
  if (uri) return uri
  const words = search.get('occupationWords')?.trim().slice(0, 200)
  if (!words) return null
  const [hit] = await searchConcepts(ctx.db, { q: words, lang: language, kinds: ['occupation'], limit: 1 })
  return hit?.uri ?? words
}

interface Needs {
  needed: NeededCompetence[]
  gains: Gain[]
}

/** What an occupation asks according to its framework. */
async function ofOccupation(
  ctx: Ctx<MemberActor>,
  client: ClientProfile,
  { essential, optional }: OccupationProfile,
): Promise<Needs> {
  const needed: NeededCompetence[] = [
    ...essential.map(one => ({ uri: one.uri, label: one.label, need: 'essential' as const })),
    ...optional.map(one => ({ uri: one.uri, label: one.label, need: 'optional' as const })),
  ]
  const uris = needed.map(one => one.uri)
  return { needed, gains: await gainsOf(ctx, client, uris) }
}

/** So many competences are shown where no occupation was chosen. */
const mostShown = 30

/** Without an occupation: what brings most at all open places. */
async function ofAllPlaces(ctx: Ctx<MemberActor>, client: ClientProfile, language: Language): Promise<Needs> {
  const gains = bringingMost(await gainsOf(ctx, client, null), mostShown)
  const labels = await labelsByUri(
    ctx.db,
    gains.map(gain => gain.uri),
    language,
  )
  const needed = gains.flatMap(({ uri }): NeededCompetence[] => {
    const label = labels.get(uri)
    return label ? [{ uri, label, need: 'asked' }] : []
  })
  return { needed, gains }
}

/**
 * What a client could learn next for a wished occupation: what the portfolio lacks, most places first, with where it can be learnt.
 * The client's own wishes give the occupation unless the address names one; without either, what brings most at all open places.
 */
export async function learnPage(ctx: Ctx<MemberActor>, clientId: string, search: URLSearchParams, language: Language) {
  await requireClient(ctx, 'matching.read', clientId, 'profile')
  const head = await clientHead(ctx, clientId)
  const facts = await clientFactsForMatching(ctx.db, clientId)
  const wished = facts.wishes.filter(wish => wish.kind === 'occupation').sort((a, b) => b.weight - a.weight)
  const labels = await labelsByUri(
    ctx.db,
    wished.map(wish => wish.code),
    language,
  )
  const wishes = wished.flatMap(({ code }) => {
    const label = labels.get(code)
    return label ? [{ uri: code, label }] : []
  })
  const asked = await askedOccupation(ctx, search, language)
  const uri = asked ?? wishes[0]?.uri ?? null
  const profile = uri === null ? null : await occupationProfile(ctx.db, uri, language)
  const page = {
    head,
    wishes,
    asked,
    words: search.get('occupationWords'),
    isUnknown: asked !== null && profile === null,
  }
  const client = await toClientProfile(ctx.db, clientId, facts)
  const { needed, gains } = page.isUnknown
    ? { needed: [], gains: [] }
    : profile
      ? await ofOccupation(ctx, client, profile)
      : await ofAllPlaces(ctx, client, language)
  const { next, known } = nextToLearn(needed, new Map(client.claims.map(claim => [claim.uri, claim.level])), gains)
  const { of: servicesOf } = await servicesFor(
    ctx,
    next.map(one => one.uri),
  )
  return {
    ...page,
    occupation: profile && { uri: profile.occupation.uri, label: profile.occupation.label },
    next: next.map(one => ({ ...one, services: servicesOf(one.uri) })),
    known,
  }
}
export type LearnPage = Awaited<ReturnType<typeof learnPage>>
export type ToLearn = LearnPage['next'][number]

/** The list as an address narrows it. */
export function shownNext(next: readonly ToLearn[], search: URLSearchParams) {
  const filter = readLearnFilter(search)
  return { filter, next: narrowNext(next, filter) }
}
