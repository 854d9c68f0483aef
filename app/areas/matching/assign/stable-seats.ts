import type { Assignment, AssignProblem } from './problem'

/** Who holds which seat: one heap per place in one array, the employer's last choice on top; and each mentor's load. */
export class StableSeats {
  private readonly heapStart: Int32Array
  private readonly heap: Int32Array
  private readonly clientOfPair: Int32Array
  private readonly load: Int32Array
  private readonly mentorLoad: Int32Array
  private readonly placesOfMentor: number[][]

  constructor(private readonly problem: AssignProblem) {
    const { placeCount, mentorCount, seats, mentorOf, pairPlace } = problem
    const wanted = new Int32Array(placeCount)
    for (const place of pairPlace) wanted[place] = (wanted[place] as number) + 1
    this.heapStart = new Int32Array(placeCount + 1)
    for (let p = 0; p < placeCount; p++) {
      this.heapStart[p + 1] = (this.heapStart[p] as number) + Math.min(wanted[p] as number, seats[p] as number) + 1
    }
    this.heap = new Int32Array(this.heapStart[placeCount] as number)
    this.clientOfPair = new Int32Array(pairPlace.length)
    this.load = new Int32Array(placeCount)
    this.mentorLoad = new Int32Array(mentorCount)
    this.placesOfMentor = Array.from({ length: mentorCount }, () => [])
    mentorOf.forEach((mentor, place) => this.placesOfMentor[mentor]?.push(place))
  }

  loadOf(place: number): number {
    return this.load[place] as number
  }

  loadOfMentor(mentor: number): number {
    return this.mentorLoad[mentor] as number
  }

  add(place: number, pair: number, client: number): void {
    const { heap } = this
    const start = this.heapStart[place] as number
    let at = this.load[place] as number
    this.clientOfPair[pair] = client
    this.load[place] = at + 1
    this.countMentor(place, 1)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = heap[start + parent] as number
      if (!this.isWorse(pair, above)) break
      heap[start + at] = above
      at = parent
    }
    heap[start + at] = pair
  }

  /** Frees the seat of the place's last choice and answers that client. */
  removeWorst(place: number): number {
    const { heap } = this
    const start = this.heapStart[place] as number
    const length = (this.load[place] as number) - 1
    const worst = heap[start] as number
    const moved = heap[start + length] as number
    this.load[place] = length
    this.countMentor(place, -1)
    let at = 0
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && this.isWorse(heap[start + child + 1] as number, heap[start + child] as number)) child += 1
      if (!this.isWorse(heap[start + child] as number, moved)) break
      heap[start + at] = heap[start + child] as number
      at = child
    }
    heap[start + at] = moved
    return this.clientOfPair[worst] as number
  }

  /** The place of this mentor that holds the mentor's last choice. */
  worstPlaceOf(mentor: number): number {
    let worst = -1
    for (const place of this.placesOfMentor[mentor] as number[]) {
      if (this.load[place] === 0) continue
      if (worst < 0 || this.isWorse(this.top(place), this.top(worst))) worst = place
    }
    return worst
  }

  assignment(): Assignment {
    const { clientCount, placeCount } = this.problem
    const assignment = new Int32Array(clientCount).fill(-1)
    for (let place = 0; place < placeCount; place++) {
      const start = this.heapStart[place] as number
      for (let i = start; i < start + this.loadOf(place); i++) assignment[this.clientOfPair[this.heap[i] as number] as number] = place
    }
    return assignment
  }

  private top(place: number): number {
    return this.heap[this.heapStart[place] as number] as number
  }

  /** Pairs are numbered by client and place, so that the number itself breaks a tie. */
  private isWorse(pair: number, other: number): boolean {
    const { employerRank } = this.problem
    const [rank, otherRank] = [employerRank[pair] as number, employerRank[other] as number]
    return rank > otherRank || (rank === otherRank && pair > other)
  }

  private countMentor(place: number, change: number): void {
    const mentor = this.problem.mentorOf[place] as number
    if (mentor >= 0) this.mentorLoad[mentor] = (this.mentorLoad[mentor] as number) + change
  }
}
