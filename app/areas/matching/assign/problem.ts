/**
 * People, places and mentors as numbers. Numbers follow the order of the ids, so that every tie is broken the same way
 * whatever the order of the input.
 */
export interface AssignProblem {
  clientCount: number
  placeCount: number
  mentorCount: number
  /** The pairs of client c are `pairStart[c]` up to `pairStart[c + 1]`, ordered by place. */
  pairStart: Int32Array
  pairPlace: Int32Array
  /** Whole numbers from 0; for the best total. */
  pairScore: Float64Array
  /** 1 is first; for a stable assignment. Equal ranks are ordered by place and by client. */
  clientRank: Int32Array
  employerRank: Int32Array
  seats: Int32Array
  /** The mentor who guides the place, -1 when none is named. */
  mentorOf: Int32Array
  /** How many people each mentor can guide over all of the mentor's places. */
  capacity: Int32Array
}

/** Place per client, -1 for nobody. */
export type Assignment = Int32Array

export interface NamedPair {
  clientId: string
  vacancyId: string
  score?: number
  clientRank?: number
  employerRank?: number
}

export interface NamedPlace {
  vacancyId: string
  seats: number
  mentorId?: string
}

export interface NamedMentor {
  mentorId: string
  capacity: number
}

export interface NamedProblem {
  problem: AssignProblem
  clientIds: string[]
  vacancyIds: string[]
  /** Scores are held as whole numbers: the given score times this. */
  scoreUnit: number
}

/**
 * Numbers a problem. Every pair names a known place; mentors that are not listed bind nothing. Scores have at most six
 * decimals; throws a RangeError when scores are so large that their total would no longer be exact.
 */
export function numberProblem(
  pairs: readonly NamedPair[],
  places: readonly NamedPlace[],
  mentors: readonly NamedMentor[],
): NamedProblem {
  const clientIds = sortedIds(pairs.map(pair => pair.clientId))
  const byId = [...places].sort((a, b) => (a.vacancyId < b.vacancyId ? -1 : 1))
  const vacancyIds = byId.map(place => place.vacancyId)
  const [clientOf, placeOf] = [numbersOf(clientIds), numbersOf(vacancyIds)]
  const mentorOf = numbersOf(mentors.map(mentor => mentor.mentorId))
  const scoreUnit = unitOf(pairs, clientIds.length)
  const order = orderByClientAndPlace(pairs, clientOf, placeOf)
  const sorted = Array.from(order, i => pairs[i] as NamedPair)
  const pairStart = new Int32Array(clientIds.length + 1)
  for (const pair of sorted) pairStart[numberOf(clientOf, pair.clientId) + 1]!++
  for (let c = 0; c < clientIds.length; c++) pairStart[c + 1]! += pairStart[c]!
  return {
    clientIds,
    vacancyIds,
    scoreUnit,
    problem: {
      clientCount: clientIds.length,
      placeCount: byId.length,
      mentorCount: mentors.length,
      pairStart,
      pairPlace: Int32Array.from(sorted, pair => numberOf(placeOf, pair.vacancyId)),
      pairScore: Float64Array.from(sorted, pair => Math.round((pair.score ?? 0) * scoreUnit)),
      clientRank: Int32Array.from(sorted, pair => pair.clientRank ?? 0),
      employerRank: Int32Array.from(sorted, pair => pair.employerRank ?? 0),
      seats: Int32Array.from(byId, place => place.seats),
      mentorOf: Int32Array.from(byId, place => mentorOf.get(place.mentorId ?? '') ?? -1),
      capacity: Int32Array.from(mentors, mentor => mentor.capacity),
    },
  }
}

/** The smallest power of ten that makes every score a whole number. */
function unitOf(pairs: readonly NamedPair[], clientCount: number): number {
  let unit = 1
  let largest = 0
  for (const { score = 0 } of pairs) {
    largest = Math.max(largest, score)
    while (unit < 1_000_000 && Math.abs(Math.round(score * unit) - score * unit) > 1e-7) unit *= 10
  }
  if (largest * unit * (clientCount + 1) * 2 > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`Scores up to ${largest} with ${Math.log10(unit)} decimals are too large for an exact total.`)
  }
  return unit
}

function orderByClientAndPlace(
  pairs: readonly NamedPair[],
  clientOf: Map<string, number>,
  placeOf: Map<string, number>,
): Float64Array {
  const width = placeOf.size
  const keys = pairs.map(pair => numberOf(clientOf, pair.clientId) * width + numberOf(placeOf, pair.vacancyId))
  const order = Float64Array.from(pairs, (_, i) => i)
  return order.sort((a, b) => (keys[a] as number) - (keys[b] as number))
}

function sortedIds(ids: string[]): string[] {
  return [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1))
}

function numbersOf(ids: string[]): Map<string, number> {
  return new Map(ids.map((id, i) => [id, i]))
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const number = numbers.get(id)
  if (number === undefined) throw new RangeError(`"${id}" is not a known place.`)
  return number
}
