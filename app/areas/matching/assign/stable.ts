import type { Assignment, AssignProblem } from './problem'
import { StableSeats } from './stable-seats'

/**
 * A stable assignment: the student-project allocation with lecturers' capacities (SPA-S: Abraham, Irving and Manlove),
 * people proposing, so that each person gets the best place that any stable assignment can give. Without binding mentors
 * it is the hospitals/residents problem. A mentor compares pairs by employer rank, then by client, then by place.
 */
export function assignStable(problem: AssignProblem): Assignment {
  const { clientCount, pairStart, pairPlace, employerRank, mentorOf, capacity } = problem
  const lists = preferenceLists(problem)
  const next = pairStart.slice(0, clientCount)
  const held = new StableSeats(problem)
  for (let first = 0; first < clientCount; first++) {
    let client = first
    for (;;) {
      const at = next[client] as number
      if (at === pairStart[client + 1]) break
      next[client] = at + 1
      const pair = lists[at] as number
      const place = pairPlace[pair] as number
      const rank = employerRank[pair] as number
      if (held.isFull(place)) {
        client = held.isBelowWorst(place, rank, client) ? client : held.replaceWorst(place, rank, client)
        continue
      }
      const mentor = mentorOf[place] as number
      const isOver = mentor >= 0 && held.loadOfMentor(mentor) >= (capacity[mentor] as number)
      if (!isOver) {
        held.add(place, rank, client)
        break
      }
      const worst = held.worstPlaceOf(mentor)
      if (worst < 0 || held.isBelowWorst(worst, rank, client)) continue
      const out = held.removeWorst(worst)
      held.add(place, rank, client)
      client = out
    }
  }
  return held.assignment()
}

/** Per client the pairs by client rank, then by place (the order they are already in). */
function preferenceLists({ clientCount, pairStart, clientRank }: AssignProblem): Int32Array {
  const lists = new Int32Array(clientRank.length).fill(-1)
  for (let client = 0; client < clientCount; client++) {
    const [start, end] = [pairStart[client] as number, pairStart[client + 1] as number]
    if (!placeByRank(lists, clientRank, start, end)) sortByRank(lists, clientRank, start, end)
  }
  return lists
}

/** Ranks that are exactly 1 to n need no sorting: each pair goes straight to its own place. */
function placeByRank(lists: Int32Array, clientRank: Int32Array, start: number, end: number): boolean {
  for (let pair = start; pair < end; pair++) {
    const at = start + (clientRank[pair] as number) - 1
    if (at >= end || lists[at] !== -1) return false
    lists[at] = pair
  }
  return true
}

function sortByRank(lists: Int32Array, clientRank: Int32Array, start: number, end: number): void {
  for (let i = start; i < end; i++) lists[i] = i
  lists.subarray(start, end).sort((a, b) => (clientRank[a] as number) - (clientRank[b] as number) || a - b)
}
