import { DistanceHeap } from './distance-heap'
import type { PricedSeats } from './priced-seats'

/**
 * Seats one waiting person at a time along a shortest path of moves (successive shortest paths with potentials): from
 * place to place through people who move on, through a mentor whose time passes from one place to another, to an empty
 * seat or to a person who does best to step back. Prices follow, so that the state stays optimal for who was seated.
 */
export class Augmenting {
  private readonly heap: DistanceHeap
  /** The client through whom a place was reached; `byMentor` for a place reached through its mentor's time. */
  private readonly via: Int32Array
  private readonly seen: Int32Array
  private readonly done: Int32Array
  private seenCount = 0
  private doneCount = 0
  private nearest = 0
  private exitClient = -1
  private exitNode = -1

  constructor(private readonly seats: PricedSeats) {
    const nodeCount = seats.problem.placeCount + seats.problem.mentorCount
    this.heap = new DistanceHeap(nodeCount)
    this.via = new Int32Array(nodeCount)
    this.seen = new Int32Array(nodeCount)
    this.done = new Int32Array(nodeCount)
  }

  /** Finds the best way to give this client a place, or the proof that going without is best. */
  seat(client: number): void {
    this.seats.worth[client] = this.bestValue(client)
    this.search(client)
    this.reprice(client)
    this.move(client)
    this.heap.clear(this.seen, this.seenCount)
  }

  private bestValue(client: number): number {
    const { pairStart, pairPlace, pairScore } = this.seats.problem
    let best = 0
    for (let pair = pairStart[client] as number; pair < (pairStart[client + 1] as number); pair++) {
      best = Math.max(best, (pairScore[pair] as number) - (this.seats.price[pairPlace[pair] as number] as number))
    }
    return best
  }

  private search(client: number): void {
    const { heap, seats } = this
    const { placeCount } = seats.problem
    this.seenCount = 0
    this.doneCount = 0
    this.nearest = Infinity
    this.visitClient(client, 0)
    while (!heap.isEmpty) {
      const node = heap.pop()
      const distance = heap.distance[node] as number
      if (distance >= this.nearest) break
      this.done[this.doneCount++] = node
      if (node < placeCount) this.visitPlace(node, distance)
      else this.visitMentor(node - placeCount, distance)
    }
  }

  /** From a client on: stepping back costs the client's worth, another place the difference with the best. */
  private visitClient(client: number, distance: number): void {
    const { worth, price, placeOf, problem } = this.seats
    const { pairStart, pairPlace, pairScore } = problem
    const known = this.heap.distance
    const base = distance + (worth[client] as number)
    if (base < this.nearest) this.exitAt(base, client, -1)
    const own = placeOf[client] as number
    const end = pairStart[client + 1] as number
    for (let pair = pairStart[client] as number; pair < end; pair++) {
      const place = pairPlace[pair] as number
      const next = base - (pairScore[pair] as number) + (price[place] as number)
      if (next < this.nearest && next < (known[place] as number) && place !== own) this.reach(place, next, client)
    }
  }

  private visitPlace(place: number, distance: number): void {
    const { seats } = this
    if (seats.hasSeat(place)) {
      const mentor = seats.problem.mentorOf[place] as number
      if (mentor < 0) return this.exitAt(distance, -1, place)
      const step = (seats.mentorPrice[mentor] as number) - (seats.price[place] as number)
      this.reachNearer(seats.problem.placeCount + mentor, distance + step, place)
    }
    const load = seats.load[place] as number
    for (let i = 0; i < load; i++) this.visitClient(seats.holder(place, i), distance)
  }

  private visitMentor(mentor: number, distance: number): void {
    const { seats } = this
    if (seats.hasTime(mentor)) return this.exitAt(distance, -1, seats.problem.placeCount + mentor)
    for (const place of seats.placesOfMentor[mentor] as number[]) {
      const step = (seats.price[place] as number) - (seats.mentorPrice[mentor] as number)
      if ((seats.load[place] as number) > 0) this.reachNearer(place, distance + step, byMentor)
    }
  }

  private reachNearer(node: number, distance: number, via: number): void {
    if (distance < this.nearest && distance < (this.heap.distance[node] as number)) this.reach(node, distance, via)
  }

  private reach(node: number, distance: number, via: number): void {
    if (this.heap.distance[node] === Infinity) this.seen[this.seenCount++] = node
    this.via[node] = via
    this.heap.lower(node, distance)
  }

  private exitAt(distance: number, client: number, node: number): void {
    this.nearest = distance
    this.exitClient = client
    this.exitNode = node
  }

  /** What was nearer than the exit rises in price by the difference; who sits there loses it. */
  private reprice(client: number): void {
    const { worth, price, mentorPrice, load, problem } = this.seats
    worth[client] = (worth[client] as number) - this.nearest
    for (let i = 0; i < this.doneCount; i++) {
      const node = this.done[i] as number
      const rise = this.nearest - (this.heap.distance[node] as number)
      if (node >= problem.placeCount) {
        mentorPrice[node - problem.placeCount] = (mentorPrice[node - problem.placeCount] as number) + rise
        continue
      }
      price[node] = (price[node] as number) + rise
      for (let k = 0; k < (load[node] as number); k++) {
        const holder = this.seats.holder(node, k)
        worth[holder] = (worth[holder] as number) - rise
      }
    }
  }

  private move(client: number): void {
    const { seats } = this
    let node = this.exitNode
    if (this.exitClient === client) return
    if (this.exitClient >= 0) {
      node = seats.placeOf[this.exitClient] as number
      seats.leave(this.exitClient)
    }
    for (;;) {
      const via = this.via[node] as number
      if (node >= seats.problem.placeCount) {
        node = via
        continue
      }
      if (via === byMentor) {
        node = seats.problem.placeCount + (seats.problem.mentorOf[node] as number)
        continue
      }
      const left = seats.placeOf[via] as number
      if (left >= 0) seats.leave(via)
      seats.sit(via, node)
      if (via === client) return
      node = left
    }
  }
}

const byMentor = -1
