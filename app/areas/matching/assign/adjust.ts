import type { NamedMentor, NamedPair, NamedPlace } from './problem'

export interface PairIds {
  clientId: string
  vacancyId: string
}

export interface Adjustments {
  /** Pairs a person has decided: they keep their seat, and the others are assigned around them. */
  pinned: readonly PairIds[]
  /** Pairs that must not be proposed. */
  forbidden: readonly PairIds[]
}

export interface AdjustedGroup {
  pairs: NamedPair[]
  places: NamedPlace[]
  mentors: NamedMentor[]
  /** Pins that do not fit: no such place, more than its seats or its mentor's time, or a client pinned twice. */
  refused: PairIds[]
}

/**
 * What is left to assign after what people have decided by hand: pinned clients and their seats are taken out, forbidden
 * pairs are left out. The whole proposal is then the pins plus the assignment of the rest.
 */
export function adjustGroup(
  group: { pairs: readonly NamedPair[]; places: readonly NamedPlace[]; mentors: readonly NamedMentor[] },
  { pinned, forbidden }: Adjustments,
): AdjustedGroup {
  const places = new Map(group.places.map(place => [place.vacancyId, { ...place }]))
  const mentors = new Map(group.mentors.map(mentor => [mentor.mentorId, { ...mentor }]))
  const taken = new Set<string>()
  const refused = pinned.filter(pin => {
    const place = places.get(pin.vacancyId)
    const mentor = mentors.get(place?.mentorId ?? '')
    if (!place || place.seats < 1 || (mentor && mentor.capacity < 1) || taken.has(pin.clientId)) return true
    place.seats -= 1
    if (mentor) mentor.capacity -= 1
    taken.add(pin.clientId)
    return false
  })
  const isForbidden = new Set(forbidden.map(keyOf))
  return {
    pairs: group.pairs.filter(pair => !taken.has(pair.clientId) && !isForbidden.has(keyOf(pair))),
    places: [...places.values()],
    mentors: [...mentors.values()],
    refused,
  }
}

function keyOf({ clientId, vacancyId }: PairIds): string {
  return `${clientId}\u0000${vacancyId}`
}
