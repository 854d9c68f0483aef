import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import type { Language } from '~/platform/languages'
import type { explainFit } from '../explain'
import { dropReasons, type DropReason } from '../filters'
import { inputsDigest } from '../inputs-digest.server'
import { gainsOf } from '../learn/gains-of.server'
import { servicesFor, type TeachingTie } from '../learn/services-for.server'
import { findPlace, toClientProfile, type FoundPlace } from '../profiles.store.server'
import type { ClientProfile, Wish } from '../profile'
import { explainPlace } from '../rank-places'
import { kilometresBetween } from '../travel'
import { applyRemedy, outcomeOf, type Outcome } from './apply-remedy'
import { opensWith } from './opens-with.server'
import { competenceRemedies, dropRemedies, type DropRemedy } from './remedies'

/** One change that would let the place be offered, and what else it brings. */
export type TellingRemedy = DropRemedy & {
  then: Outcome
  /** More open places that nothing drops with this change; null where it is no change of the client's, or is not counted. */
  opens: number | null
  /** Where it can be learnt. */
  services: TeachingTie[]
}

/** A competence that the place asks, with what would lift it. */
export interface PairCompetence {
  uri: string
  label: string
  kind: 'essential' | 'learnable' | 'nice'
  fulfilment: 'met' | 'learnable' | 'partly' | 'gap'
  askedLevel: number
  claimedLevel: number
  evidence: string[]
  weight: number
  /** Of the employer's fit (0 to 1). */
  brings: number
  canBring: number
  /** Null when the asked level is reached. */
  remedy: {
    isTaughtHere: boolean
    adds: number
    employerFitThen: number
    /** Other places that come within reach by it alone. */
    opens: number
    services: TeachingTie[]
  } | null
}

/** One client and one place: why it fits or does not, and what would make it fit. */
export interface PairReasons {
  clientId: string
  /** Of what it was worked out with. */
  versions: { client: string; place: string; weights: string }
  place: {
    vacancyId: string
    title: string
    kind: string
    /** Null where the reader may not see it. */
    employer: { id: string; name: string } | null
    mentor: string | null
    city: string | null
    /** `yyyy-mm-dd`. */
    startDate: string | null
    hoursMin: number | null
    hoursMax: number | null
    seatsFree: number
    isOpen: boolean
    kilometres: number | null
  }
  clientFit: {
    fit: number | null
    parts: { part: 'wishes' | 'goals' | 'hours' | 'travel'; score: number; weight: number }[]
    wishes: { kind: Wish['kind']; value: string; label: string | null; importance: number; isMet: boolean }[]
  }
  employerFit: { fit: number; withLearning: number }
  competences: PairCompetence[]
  growth: { uri: string; label: string }[] | null
  dropped: DropReason[]
  remedies: TellingRemedy[]
}

/** Everything about one pair, for who may read the client's matches; a trainee is told nothing of an employer that is hidden. */
export async function pairReasons(
  ctx: Ctx<MemberActor>,
  clientId: string,
  vacancyId: string,
  language: Language,
): Promise<PairReasons> {
  await requireClient(ctx, 'matching.read', clientId, 'profile')
  const place = await findPlace(ctx.db, vacancyId)
  if (!place) throw new NotFoundError()
  const client = await toClientProfile(ctx.db, clientId, await clientFactsForMatching(ctx.db, clientId))
  const { employer, client: own, growth } = explainPlace(client, place)
  const uris = employer.reasons.map(reason => reason.uri)
  const wishUris = client.wishes.map(wish => wish.value)
  const labels = await labelsByUri(ctx.db, [...new Set([...uris, ...wishUris])], language)
  const label = (uri: string) => labels.get(uri) ?? uri
  const lacking = competenceRemedies(client, place.profile)
  const services = await servicesFor(
    ctx,
    lacking.map(remedy => remedy.uri),
  )
  return {
    clientId,
    versions: {
      client: inputsDigest(client),
      place: inputsDigest(place.profile),
      weights: own.weightsVersion,
    },
    place: toldPlace(place, client),
    clientFit: {
      fit: own.fit,
      parts: own.parts,
      wishes: client.wishes.map(({ kind, value, importance }, at) => ({
        kind,
        value,
        label: labels.get(value) ?? null,
        importance,
        isMet: own.metWishes.includes(client.wishes[at] as Wish),
      })),
    },
    employerFit: {
      fit: employer.employerFit,
      withLearning: employer.learnable.reduce((sum, one) => sum + one.canBring - one.brings, employer.employerFit),
    },
    competences: await toldCompetences(ctx, client, { employer, lacking, label, servicesOf: services.of }),
    growth: growth && growth.map(uri => ({ uri, label: label(uri) })),
    dropped: dropReasons(client, place.profile),
    remedies: await tellingRemedies(ctx, client, place, services.courses),
  }
}

function toldPlace({ profile, facts, isOpen, knowsEmployer }: FoundPlace, client: ClientProfile): PairReasons['place'] {
  const { vacancyId, title, kind, employerId, employerName, mentorName, startDate, ...rest } = facts
  return {
    ...rest,
    vacancyId,
    title,
    kind,
    employer: knowsEmployer ? { id: employerId, name: employerName } : null,
    mentor: mentorName,
    startDate: startDate?.toISOString().slice(0, 10) ?? null,
    isOpen,
    kilometres: client.location && profile.location ? kilometresBetween(client.location, profile.location) : null,
  }
}

async function toldCompetences(
  ctx: Ctx<MemberActor>,
  client: ClientProfile,
  told: {
    employer: ReturnType<typeof explainFit>
    lacking: ReturnType<typeof competenceRemedies>
    label: (uri: string) => string
    servicesOf: (uri: string) => TeachingTie[]
  },
): Promise<PairCompetence[]> {
  const remedies = new Map(told.lacking.map(remedy => [remedy.uri, remedy]))
  const gains = new Map((await gainsOf(ctx, client, [...remedies.keys()])).map(gain => [gain.uri, gain]))
  return told.employer.reasons.map(reason => {
    const remedy = remedies.get(reason.uri)
    return {
      ...reason,
      label: told.label(reason.uri),
      remedy: remedy
        ? {
            isTaughtHere: remedy.isTaughtHere,
            adds: remedy.adds,
            employerFitThen: told.employer.employerFit + remedy.adds,
            opens: gains.get(reason.uri)?.opens ?? 0,
            services: told.servicesOf(reason.uri),
          }
        : null,
    }
  })
}

async function tellingRemedies(
  ctx: Ctx<MemberActor>,
  client: ClientProfile,
  place: FoundPlace,
  courses: TeachingTie[],
): Promise<TellingRemedy[]> {
  const pair = { client, place: place.profile }
  const remedies = dropRemedies(client, place.profile)
  // A trainee does not see where most places lie: counted for them, these numbers would be wrong.
  const counted = ctx.actor.role === 'trainee' ? [] : remedies.filter(remedy => remedy.side === 'client')
  const opens = await opensWith(
    ctx,
    client,
    counted.map(remedy => applyRemedy(pair, remedy).client),
  )
  return remedies.map(remedy => ({
    ...remedy,
    then: outcomeOf(pair, remedy),
    opens: opens[counted.indexOf(remedy)] ?? null,
    services: remedy.kind === 'language' ? courses : [],
  }))
}
