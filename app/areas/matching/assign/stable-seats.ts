import type { Assignment, AssignProblem } from './problem'

/** Who holds which seat: one heap per place in one array, the employer's last choice on top; and each mentor's load. */
export class StableSeats {
  private readonly heapStart: Int32Array
  private readonly heap: Int32Array
  /** The employer's rank of each pair in the heap. */
  private readonly ranks: Int32Array
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
    this.ranks = new Int32Array(this.heap.length)
    this.clientOfPair = new Int32Array(pairPlace.length)
    this.load = new Int32Array(placeCount)
    this.mentorLoad = new Int32Array(mentorCount)
    this.placesOfMentor = Array.from({ length: mentorCount }, () => [])
    mentorOf.forEach((mentor, place) => this.placesOfMentor[mentor]?.push(place))
  }

  isFull(place: number): boolean {
    return (this.load[place] as number) >= (this.problem.seats[place] as number)
  }

  loadOfMentor(mentor: number): number {
    return this.mentorLoad[mentor] as number
  }

  /** Would a full place rather keep everybody it has? */
  isBelowWorst(place: number, pair: number): boolean {
    if (this.load[place] === 0) return true
    const start = this.heapStart[place] as number
    return isWorse(
      this.problem.employerRank[pair] as number,
      pair,
      this.ranks[start] as number,
      this.heap[start] as number,
    )
  }

  add(place: number, pair: number, client: number): void {
    const load = this.load[place] as number
    this.clientOfPair[pair] = client
    this.load[place] = load + 1
    this.countMentor(place, 1)
    this.rise(this.heapStart[place] as number, load, pair)
  }

  /** Gives the seat of the place's last choice to this pair and answers the client who loses it. */
  replaceWorst(place: number, pair: number, client: number): number {
    const start = this.heapStart[place] as number
    const worst = this.heap[start] as number
    this.clientOfPair[pair] = client
    this.sink(start, this.load[place] as number, pair)
    return this.clientOfPair[worst] as number
  }

  /** Frees the seat of the place's last choice and answers that client. */
  removeWorst(place: number): number {
    const start = this.heapStart[place] as number
    const load = (this.load[place] as number) - 1
    const worst = this.heap[start] as number
    this.load[place] = load
    this.countMentor(place, -1)
    if (load > 0) this.sink(start, load, this.heap[start + load] as number)
    return this.clientOfPair[worst] as number
  }

  /** The place of this mentor that holds the mentor's last choice. */
  worstPlaceOf(mentor: number): number {
    let worst = -1
    for (const place of this.placesOfMentor[mentor] as number[]) {
      if (this.load[place] === 0) continue
      if (worst < 0 || this.hasWorseTop(place, worst)) worst = place
    }
    return worst
  }

  assignment(): Assignment {
    const { clientCount, placeCount } = this.problem
    const assignment = new Int32Array(clientCount).fill(-1)
    for (let place = 0; place < placeCount; place++) {
      const start = this.heapStart[place] as number
      for (let i = start; i < start + (this.load[place] as number); i++)
        assignment[this.clientOfPair[this.heap[i] as number] as number] = place
    }
    return assignment
  }

  private hasWorseTop(place: number, other: number): boolean {
    const [a, b] = [this.heapStart[place] as number, this.heapStart[other] as number]
    return isWorse(this.ranks[a] as number, this.heap[a] as number, this.ranks[b] as number, this.heap[b] as number)
  }

  private rise(start: number, from: number, pair: number): void {
    const { heap, ranks } = this
    const rank = this.problem.employerRank[pair] as number
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isWorse(rank, pair, ranks[start + parent] as number, heap[start + parent] as number)) break
      heap[start + at] = heap[start + parent] as number
      ranks[start + at] = ranks[start + parent] as number
      at = parent
    }
    heap[start + at] = pair
    ranks[start + at] = rank
  }

  /** Puts the pair on top and lets it sink to where it belongs. */
  private sink(start: number, length: number, pair: number): void {
    const { heap, ranks } = this
    const rank = this.problem.employerRank[pair] as number
    let at = 0
    for (let child = 1; child < length; child = 2 * at + 1) {
      let below = start + child
      if (
        child + 1 < length &&
        isWorse(ranks[below + 1] as number, heap[below + 1] as number, ranks[below] as number, heap[below] as number)
      )
        below += 1
      if (!isWorse(ranks[below] as number, heap[below] as number, rank, pair)) break
      heap[start + at] = heap[below] as number
      ranks[start + at] = ranks[below] as number
      at = below - start
    }
    heap[start + at] = pair
    ranks[start + at] = rank
  }

  private countMentor(place: number, change: number): void {
    const mentor = this.problem.mentorOf[place] as number
    if (mentor >= 0) this.mentorLoad[mentor] = (this.mentorLoad[mentor] as number) + change
  }
}

/** Pairs are numbered by client and place, so that the number itself breaks a tie. */
function isWorse(rank: number, pair: number, otherRank: number, other: number): boolean {
  return rank > otherRank || (rank === otherRank && pair > other)
}
