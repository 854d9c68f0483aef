import type { AssignProblem } from '~/areas/matching/assign/problem'
import { between, seededRandom } from './random'

export interface AssignSize {
  clients: number
  places: number
  seatsPerPlace: number
  /** Pairs drawn per client; doubles are drawn once. */
  pairsPerClient: number
  /** Places per mentor, who can guide `mentorShare` of the seats of those places; 0: no mentors. */
  placesPerMentor: number
  mentorShare: number
}

/** Even draws of places per client, scores in millionths, ranks in drawn order (client) and shuffled (employer). */
export function drawAssignProblem(size: AssignSize, seed: number): AssignProblem {
  const random = seededRandom(seed)
  const drawn = Array.from({ length: size.clients }, () => {
    const places = new Set<number>()
    for (let i = 0; i < size.pairsPerClient; i++) places.add(between(random, 0, size.places - 1))
    return [...places]
  })
  const pairCount = drawn.reduce((sum, places) => sum + places.length, 0)
  const mentorCount = size.placesPerMentor === 0 ? 0 : Math.ceil(size.places / size.placesPerMentor)
  const problem: AssignProblem = {
    clientCount: size.clients,
    placeCount: size.places,
    mentorCount,
    pairStart: new Int32Array(size.clients + 1),
    pairPlace: new Int32Array(pairCount),
    pairScore: new Float64Array(pairCount),
    clientRank: new Int32Array(pairCount),
    employerRank: new Int32Array(pairCount),
    seats: new Int32Array(size.places).fill(size.seatsPerPlace),
    mentorOf: Int32Array.from({ length: size.places }, (_, place) =>
      mentorCount === 0 ? -1 : Math.floor(place / size.placesPerMentor),
    ),
    capacity: new Int32Array(mentorCount).fill(
      Math.floor(size.placesPerMentor * size.seatsPerPlace * size.mentorShare),
    ),
  }
  let at = 0
  drawn.forEach((places, client) => {
    const rankOf = new Map(places.map((place, i) => [place, i + 1]))
    for (const place of places.sort((a, b) => a - b)) {
      problem.pairPlace[at] = place
      problem.pairScore[at] = between(random, 1, 1_000_000)
      problem.clientRank[at] = rankOf.get(place) as number
      problem.employerRank[at] = between(random, 1, 1_000_000_000)
      at += 1
    }
    problem.pairStart[client + 1] = at
  })
  return problem
}
