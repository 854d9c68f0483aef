import type { ClientProfile, PlaceProfile } from './profile'

/**
 * Growth room: learnable competences of the place that are on the client's wish list or among the goals, and that the
 * client does not yet have at the asked level. Null when the client named no competence.
 */
export function growthRoom(client: ClientProfile, place: PlaceProfile): string[] | null {
  const wanted = new Set(client.goals)
  for (const wish of client.wishes) if (wish.kind === 'competence') wanted.add(wish.value)
  if (wanted.size === 0) return null
  const levels = new Map(client.claims.map(claim => [claim.uri, claim.level]))
  return place.asks
    .filter(ask => ask.kind === 'learnable' && wanted.has(ask.uri) && (levels.get(ask.uri) ?? 0) < ask.level)
    .map(ask => ask.uri)
}
