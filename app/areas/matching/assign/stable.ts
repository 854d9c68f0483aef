import type { Assignment, AssignProblem } from './problem'
import { StableSeats } from './stable-seats'

/**
 * A stable assignment: the student-project allocation with lecturers' capacities (SPA-S: Abraham, Irving and Manlove),
 * people proposing, so that each person gets the best place that any stable assignment can give. Without binding mentors
 * it is the hospitals/residents problem. A mentor compares pairs by employer rank, then by client, then by place.
 */
export function assignStable(problem: AssignProblem): Assignment {
  const { clientCount, pairStart, pairPlace, seats, mentorOf, capacity } = problem
  const lists = preferenceLists(problem)
  const next = pairStart.slice(0, clientCount)
  const held = new StableSeats(problem)
  const free = Int32Array.from({ length: clientCount }, (_, i) => clientCount - 1 - i)
  let freeCount = clientCount
  while (freeCount > 0) {
    const client = free[--freeCount] as number
    const at = next[client] as number
    if (at === pairStart[client + 1]) continue
    next[client] = at + 1
    const pair = lists[at] as number
    const place = pairPlace[pair] as number
    const mentor = mentorOf[place] as number
    held.add(place, pair, client)
    let out = -1
    if (held.loadOf(place) > (seats[place] as number)) out = held.removeWorst(place)
    else if (mentor >= 0 && held.loadOfMentor(mentor) > (capacity[mentor] as number)) out = held.removeWorst(held.worstPlaceOf(mentor))
    if (out >= 0) free[freeCount++] = out
  }
  return held.assignment()
}

/** Per client the pairs by client rank, then by place (the order they are already in). */
function preferenceLists({ clientCount, pairStart, clientRank }: AssignProblem): Int32Array {
  const lists = Int32Array.from(clientRank, (_, i) => i)
  for (let client = 0; client < clientCount; client++) {
    const [start, end] = [pairStart[client] as number, pairStart[client + 1] as number]
    if (end - start > 64) {
      lists.subarray(start, end).sort((a, b) => (clientRank[a] as number) - (clientRank[b] as number) || a - b)
      continue
    }
    for (let i = start + 1; i < end; i++) {
      const pair = lists[i] as number
      const rank = clientRank[pair] as number
      let at = i
      for (; at > start && (clientRank[lists[at - 1] as number] as number) > rank; at--) lists[at] = lists[at - 1] as number
      lists[at] = pair
    }
  }
  return lists
}
