import type { Certificate } from './best'
import type { Assignment, AssignProblem } from './problem'

export interface BestCheck {
  /** Total score of the assignment, in the problem's whole numbers. */
  total: number
  /** The bound that the prices give: no assignment can have a larger total. */
  bound: number
  /** No price is negative, and every pair's score is covered by worth plus prices. */
  dualFeasible: boolean
  /** Nobody sits where there is no pair, no seat or no time. */
  primalFeasible: boolean
  /** bound minus total: 0 proves that the assignment is the best. */
  gap: number
}

/** Verifies the prices against every pair, apart from the algorithm that found them (weak duality of linear programs). */
export function checkBest(problem: AssignProblem, assignment: Assignment, certificate: Certificate): BestCheck {
  const { clientWorth, placePrice, mentorPrice } = certificate
  const { seats, capacity, mentorOf, pairStart, pairPlace, pairScore } = problem
  const load = new Int32Array(problem.placeCount)
  const mentorLoad = new Int32Array(problem.mentorCount)
  let dualFeasible = [clientWorth, placePrice, mentorPrice].every(values => values.every(value => value >= 0))
  let total = 0
  let seated = 0
  for (let client = 0; client < problem.clientCount; client++) {
    for (let pair = pairStart[client] as number; pair < (pairStart[client + 1] as number); pair++) {
      const place = pairPlace[pair] as number
      const mentor = mentorOf[place] as number
      const cover =
        (clientWorth[client] as number) +
        (placePrice[place] as number) +
        (mentor < 0 ? 0 : (mentorPrice[mentor] as number))
      if (cover < (pairScore[pair] as number)) dualFeasible = false
      if (assignment[client] !== place) continue
      total += pairScore[pair] as number
      seated += 1
      load[place] = (load[place] as number) + 1
      if (mentor >= 0) mentorLoad[mentor] = (mentorLoad[mentor] as number) + 1
    }
  }
  const fits = (loads: Int32Array, limits: Int32Array) => loads.every((count, i) => count <= (limits[i] as number))
  const primalFeasible =
    seated === assignment.filter(place => place >= 0).length && fits(load, seats) && fits(mentorLoad, capacity)
  const bound = sum(clientWorth) + weighted(placePrice, seats) + weighted(mentorPrice, capacity)
  return { total, bound, dualFeasible, primalFeasible, gap: bound - total }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}

function weighted(values: Float64Array, times: Int32Array): number {
  return values.reduce((total, value, i) => total + value * (times[i] as number), 0)
}
