import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import { explainFit } from '~/areas/matching/explain'
import type { ClientProfile } from '~/areas/matching/profile'
import { listOpenPlaces, toClientProfile } from '~/areas/matching/profiles.store.server'
import { listOwnClientIds, newestPlaceIds } from './today.store.server'

const mostClients = 20
const mostPlaces = 5
const fits = 0.5

export interface FittingPlace {
  vacancyId: string
  title: string
  employer: string
  clients: number
}

/** The newest places, each with how many of the reader's own clients bring at least half of what it asks. Bounded. */
export async function fittingPlaces(ctx: Ctx<MemberActor>, today: Date): Promise<FittingPlace[]> {
  const { db, actor } = ctx
  const clients: ClientProfile[] = []
  for (const id of await listOwnClientIds(db, actor.membershipId, today, mostClients))
    clients.push(await toClientProfile(db, id, await clientFactsForMatching(db, id)))
  if (clients.length === 0) return []
  const found: FittingPlace[] = []
  for (const vacancyId of await newestPlaceIds(db, mostPlaces)) {
    const place = (await listOpenPlaces(db, [vacancyId]))[0]
    if (!place) continue
    const count = clients.filter(client => explainFit(client, place.profile).employerFit >= fits).length
    found.push({ vacancyId, title: place.facts.title, employer: place.facts.employerName, clients: count })
  }
  return found.filter(place => place.clients > 0)
}
