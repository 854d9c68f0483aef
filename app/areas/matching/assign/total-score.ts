import type { Assignment, AssignProblem } from './problem'

/** The sum of the scores of the chosen pairs, in the problem's whole numbers. */
export function totalScore(
  { clientCount, pairStart, pairPlace, pairScore }: AssignProblem,
  assignment: Assignment,
): number {
  let total = 0
  for (let client = 0; client < clientCount; client++) {
    for (let pair = pairStart[client] as number; pair < (pairStart[client + 1] as number); pair++) {
      if (pairPlace[pair] === assignment[client]) total += pairScore[pair] as number
    }
  }
  return total
}
