import { Augmenting } from './augmenting'
import { bidForSeats } from './bidding'
import { PricedSeats } from './priced-seats'
import type { Assignment, AssignProblem } from './problem'

/** Prices that prove an assignment to be the best: see `checkBest`. All whole numbers, in the unit of the scores. */
export interface Certificate {
  clientWorth: Float64Array
  placePrice: Float64Array
  mentorPrice: Float64Array
}

export interface BestAssignment {
  assignment: Assignment
  certificate: Certificate
}

/** Bids allowed per client before the exact search takes over. */
const bidsPerClient = 12

/** The assignment with the largest total score under seats and mentors' capacities, with the prices that prove it. */
export function assignBest(problem: AssignProblem): BestAssignment {
  const seats = new PricedSeats(problem)
  const waiting = bidForSeats(seats, problem.clientCount * bidsPerClient)
  noteWorths(seats)
  const augmenting = new Augmenting(seats)
  for (const client of waiting) augmenting.seat(client)
  return {
    assignment: seats.placeOf,
    certificate: {
      clientWorth: seats.worth,
      mentorPrice: seats.mentorPrice,
      placePrice: seats.price.map((price, place) =>
        Math.max(0, price - (seats.mentorPrice[problem.mentorOf[place] as number] ?? 0)),
      ),
    },
  }
}

/** Score minus price for who has a seat. */
function noteWorths({ problem, placeOf, price, worth }: PricedSeats): void {
  const { clientCount, pairStart, pairPlace, pairScore } = problem
  for (let client = 0; client < clientCount; client++) {
    for (let pair = pairStart[client] as number; pair < (pairStart[client + 1] as number); pair++) {
      const place = pairPlace[pair] as number
      if (place === placeOf[client]) worth[client] = (pairScore[pair] as number) - (price[place] as number)
    }
  }
}
