import type { Assignment, AssignProblem } from './problem'

/** Who holds which seat: one heap per place in one array, the employer's last choice on top; and each mentor's load. */
export class StableSeats {
  private readonly heapStart: Int32Array
  private readonly heap: Int32Array
  /** The employer's rank of each client in the heap. */
  private readonly ranks: Int32Array
  private readonly load: Int32Array
  private readonly mentorLoad: Int32Array
  private readonly placesOfMentor: number[][]

  constructor(private readonly problem: AssignProblem) {
    const { placeCount, mentorCount, seats, mentorOf, pairPlace } = problem
    const wanted = new Int32Array(placeCount)
    // An index instead of for-of: five times as quick over a typed array of millions.
    for (let pair = 0; pair < pairPlace.length; pair++) wanted[pairPlace[pair] as number]! += 1
    this.heapStart = new Int32Array(placeCount + 1)
    for (let p = 0; p < placeCount; p++) {
      this.heapStart[p + 1] = (this.heapStart[p] as number) + Math.min(wanted[p] as number, seats[p] as number) + 1
    }
    this.heap = new Int32Array(this.heapStart[placeCount] as number)
    this.ranks = new Int32Array(this.heap.length)
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
  isBelowWorst(place: number, rank: number, client: number): boolean {
    if (this.load[place] === 0) return true
    const start = this.heapStart[place] as number
    return isWorse(rank, client, this.ranks[start] as number, this.heap[start] as number)
  }

  add(place: number, rank: number, client: number): void {
    const load = this.load[place] as number
    this.load[place] = load + 1
    this.countMentor(place, 1)
    this.rise(this.heapStart[place] as number, load, rank, client)
  }

  /** Gives the seat of the place's last choice to this client and answers who loses it. */
  replaceWorst(place: number, rank: number, client: number): number {
    const start = this.heapStart[place] as number
    const worst = this.heap[start] as number
    this.sink(start, this.load[place] as number, rank, client)
    return worst
  }

  /** Frees the seat of the place's last choice and answers that client. */
  removeWorst(place: number): number {
    const start = this.heapStart[place] as number
    const load = (this.load[place] as number) - 1
    const worst = this.heap[start] as number
    this.load[place] = load
    this.countMentor(place, -1)
    if (load > 0) this.sink(start, load, this.ranks[start + load] as number, this.heap[start + load] as number)
    return worst
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
      for (let i = start; i < start + (this.load[place] as number); i++) assignment[this.heap[i] as number] = place
    }
    return assignment
  }

  private hasWorseTop(place: number, other: number): boolean {
    const [a, b] = [this.heapStart[place] as number, this.heapStart[other] as number]
    return isWorse(this.ranks[a] as number, this.heap[a] as number, this.ranks[b] as number, this.heap[b] as number)
  }

  private rise(start: number, from: number, rank: number, client: number): void {
    const { heap, ranks } = this
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isWorse(rank, client, ranks[start + parent] as number, heap[start + parent] as number)) break
      heap[start + at] = heap[start + parent] as number
      ranks[start + at] = ranks[start + parent] as number
      at = parent
    }
    heap[start + at] = client
    ranks[start + at] = rank
  }

  /** Puts the client on top and lets it sink to where it belongs. */
  private sink(start: number, length: number, rank: number, client: number): void {
    const { heap, ranks } = this
    let at = 0
    for (let child = 1; child < length; child = 2 * at + 1) {
      let below = start + child
      if (
        child + 1 < length &&
        isWorse(ranks[below + 1] as number, heap[below + 1] as number, ranks[below] as number, heap[below] as number)
      )
        below += 1
      if (!isWorse(ranks[below] as number, heap[below] as number, rank, client)) break
      heap[start + at] = heap[below] as number
      ranks[start + at] = ranks[below] as number
      at = below - start
    }
    heap[start + at] = client
    ranks[start + at] = rank
  }

  private countMentor(place: number, change: number): void {
    const mentor = this.problem.mentorOf[place] as number
    if (mentor >= 0) this.mentorLoad[mentor] = (this.mentorLoad[mentor] as number) + change
  }
}

/** Equal ranks are ordered by client. */
function isWorse(rank: number, client: number, otherRank: number, other: number): boolean {
  return rank > otherRank || (rank === otherRank && client > other)
}
