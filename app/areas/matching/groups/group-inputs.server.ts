import { accessDay } from '~/access/access-day'
import { createHash } from 'node:crypto'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { guidedAmong } from '~/areas/clients/guided-clients.store.server'
import { factsForMatchingOf } from '~/areas/clients/matching-facts.server'
import { seatHolding } from '~/areas/placements/placement-machine'
import { peopleOfMentors, runningOfClients } from '~/areas/placements/placements-of-many.store.server'
import type { NamedMentor, NamedPlace } from '../assign/problem'
import { defaultClientFitWeights } from '../client-fit'
import type { ClientProfile, PlaceProfile } from '../profile'
import { listOpenPlaces, toClientProfiles } from '../profiles.store.server'
import { listNotSuitable } from '../verdicts.store.server'
import type { GroupSeen } from './group'
import { listChoices } from './group-choices.store.server'
import { capacityOfMentors } from './group-mentors.store.server'
import type { RuledOutFor } from './group-pairs'

export interface GroupInputs {
  clients: ClientProfile[]
  profiles: PlaceProfile[]
  places: NamedPlace[]
  mentors: NamedMentor[]
  pinned: { clientId: string; vacancyId: string }[]
  ruledOutFor(clientId: string): RuledOutFor
  /** The same text for the same data. */
  fingerprint: string
  weightsVersion: string
}

/**
 * Everything a group is reckoned from, as it stands now: clients whom the actor guides today, open places, what mentors can take
 * besides whom they guide already, and what people decided.
 */
export async function readGroupInputs(ctx: Ctx<MemberActor>, group: GroupSeen): Promise<GroupInputs> {
  const { db, actor, now } = ctx
  const ids = await guidedAmong(db, actor.membershipId, accessDay(now), group.clientIds)
  const clients = await toClientProfiles(db, await factsForMatchingOf(db, ids))
  const open = await listOpenPlaces(db, group.allPlaces ? undefined : group.vacancyIds)
  const profiles = open.map(place => place.profile)
  const mentors = await mentorsOf(ctx, profiles)
  const isIn = new Set(ids)
  const choices = (await listChoices(db, group.id)).filter(choice => isIn.has(choice.clientId))
  const notSuitable = await listNotSuitable(db, ids)
  const held = (await runningOfClients(db, ids)).filter(({ state }) => seatHolding.some(one => one === state))
  const of = (clientId: string, pairs: readonly { clientId: string; vacancyId: string }[]) =>
    new Set(pairs.filter(pair => pair.clientId === clientId).map(pair => pair.vacancyId))
  const pinned = choices.filter(choice => choice.kind === 'pinned')
  const forbidden = choices.filter(choice => choice.kind === 'forbidden')
  const weightsVersion = defaultClientFitWeights.version
  const heldPairs = held.map(({ clientId, vacancyId }) => `${clientId} ${vacancyId}`).sort()
  return {
    clients,
    profiles,
    places: profiles.map(({ vacancyId, seats, mentorId }) => ({ vacancyId, seats, mentorId })),
    mentors,
    pinned,
    ruledOutFor: clientId => ({
      setAside: of(clientId, notSuitable),
      forbidden: of(clientId, forbidden),
      held: of(clientId, held),
    }),
    fingerprint: digestOf([weightsVersion, group.method, clients, profiles, mentors, choices, notSuitable, heldPairs]),
    weightsVersion,
  }
}

/** What each mentor who says how many people is enough can still take, over all places of the group. */
async function mentorsOf({ db }: Ctx<MemberActor>, profiles: readonly PlaceProfile[]): Promise<NamedMentor[]> {
  const ids = [...new Set(profiles.flatMap(({ mentorId }) => mentorId ?? []))].sort()
  const capacity = await capacityOfMentors(db, ids)
  const guided = await peopleOfMentors(db, [...capacity.keys()])
  return [...capacity]
    .map(([mentorId, most]) => ({ mentorId, capacity: Math.max(0, most - (guided.get(mentorId) ?? 0)) }))
    .sort((a, b) => (a.mentorId < b.mentorId ? -1 : 1))
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
