import type { AssignProblem } from './problem'

/**
 * The common state of the search for the best total: who sits where, and what each seat and each person is worth
 * (linear-programming duals). It always holds that a person sits at a place that is best at these prices, that prices
 * are above 0 only where every seat is taken, and that a person without a place has worth 0 or is still waiting.
 */
export class PricedSeats {
  readonly placeOf: Int32Array
  /** What a client keeps: score minus price at the best place. */
  readonly worth: Float64Array
  /** Price of a seat, the mentor's price included. */
  readonly price: Float64Array
  readonly mentorPrice: Float64Array
  readonly load: Int32Array
  readonly mentorLoad: Int32Array
  readonly placesOfMentor: number[][]
  private readonly holderStart: Int32Array
  private readonly holders: Int32Array
  private readonly slot: Int32Array

  constructor(readonly problem: AssignProblem) {
    const { clientCount, placeCount, mentorCount, mentorOf, seats, pairPlace } = problem
    this.placeOf = new Int32Array(clientCount).fill(-1)
    this.worth = new Float64Array(clientCount)
    this.price = new Float64Array(placeCount)
    this.mentorPrice = new Float64Array(mentorCount)
    this.load = new Int32Array(placeCount)
    this.mentorLoad = new Int32Array(mentorCount)
    this.placesOfMentor = Array.from({ length: mentorCount }, () => [])
    mentorOf.forEach((mentor, place) => this.placesOfMentor[mentor]?.push(place))
    this.slot = new Int32Array(clientCount)
    const wanted = new Int32Array(placeCount)
    for (const place of pairPlace) wanted[place] = (wanted[place] as number) + 1
    this.holderStart = new Int32Array(placeCount + 1)
    for (let p = 0; p < placeCount; p++) {
      this.holderStart[p + 1] = (this.holderStart[p] as number) + Math.min(wanted[p] as number, seats[p] as number) + 1
    }
    this.holders = new Int32Array(this.holderStart[placeCount] as number)
  }

  holder(place: number, index: number): number {
    return this.holders[(this.holderStart[place] as number) + index] as number
  }

  hasSeat(place: number): boolean {
    return (this.load[place] as number) < (this.problem.seats[place] as number)
  }

  hasTime(mentor: number): boolean {
    return mentor < 0 || (this.mentorLoad[mentor] as number) < (this.problem.capacity[mentor] as number)
  }

  sit(client: number, place: number): void {
    const at = this.load[place] as number
    this.holders[(this.holderStart[place] as number) + at] = client
    this.slot[client] = at
    this.placeOf[client] = place
    this.load[place] = at + 1
    this.countMentor(place, 1)
  }

  leave(client: number): void {
    const place = this.placeOf[client] as number
    const start = this.holderStart[place] as number
    const last = (this.load[place] as number) - 1
    const moved = this.holders[start + last] as number
    const at = this.slot[client] as number
    this.holders[start + at] = moved
    this.slot[moved] = at
    this.load[place] = last
    this.placeOf[client] = -1
    this.countMentor(place, -1)
  }

  private countMentor(place: number, change: number): void {
    const mentor = this.problem.mentorOf[place] as number
    if (mentor >= 0) this.mentorLoad[mentor] = (this.mentorLoad[mentor] as number) + change
  }
}
