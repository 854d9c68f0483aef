import type { PricedSeats } from './priced-seats'

/**
 * A quick start for the best total: people bid exactly what the best place is worth to them above their second choice,
 * and the lowest bidder of a full place makes room. Every bid raises a price or seats somebody; who can do neither is
 * left over, as is everybody when the allowance of bids is used up. Answers who still waits for a place.
 */
export function bidForSeats(seats: PricedSeats, allowance: number): number[] {
  const bids = new Float64Array(seats.problem.clientCount)
  const queue = Array.from({ length: seats.problem.clientCount }, (_, i) => seats.problem.clientCount - 1 - i)
  const waiting: number[] = []
  for (let left = allowance; queue.length > 0; left--) {
    const client = queue.pop() as number
    const wish = bestTwo(seats, client)
    if (wish.value <= 0) continue
    const evicted = left > 0 ? place(seats, bids, client, wish) : client
    if (evicted === client && (left <= 0 || wish.value === wish.second)) waiting.push(client)
    else if (evicted === deferred) waiting.push(client)
    else if (evicted >= 0) queue.push(evicted)
  }
  return waiting
}

interface Wish {
  place: number
  value: number
  /** What the second choice is worth; staying without a place is worth 0. */
  second: number
}

const nobody = -1
const deferred = -2

function bestTwo({ problem, price }: PricedSeats, client: number): Wish {
  const { pairStart, pairPlace, pairScore } = problem
  const wish: Wish = { place: -1, value: 0, second: 0 }
  for (let pair = pairStart[client] as number; pair < (pairStart[client + 1] as number); pair++) {
    const place = pairPlace[pair] as number
    const value = (pairScore[pair] as number) - (price[place] as number)
    if (value > wish.value) {
      wish.second = wish.value
      wish.value = value
      wish.place = place
    } else if (value > wish.second) wish.second = value
  }
  return wish
}

/** Seats the client or raises the price; answers who has to bid again: nobody, the lowest bidder or the client. */
function place(seats: PricedSeats, bids: Float64Array, client: number, wish: Wish): number {
  const bid = (seats.price[wish.place] as number) + wish.value - wish.second
  bids[client] = bid
  if (seats.hasSeat(wish.place)) {
    if (!seats.hasTime(seats.problem.mentorOf[wish.place] as number)) return deferred
    seats.sit(client, wish.place)
    return nobody
  }
  if (seats.load[wish.place] === 0) return deferred
  const lowest = lowestBidder(seats, bids, wish.place)
  if (bid <= (bids[lowest] as number)) {
    seats.price[wish.place] = bid
    return client
  }
  seats.leave(lowest)
  seats.sit(client, wish.place)
  seats.price[wish.place] = bids[lowestBidder(seats, bids, wish.place)] as number
  return lowest
}

function lowestBidder(seats: PricedSeats, bids: Float64Array, place: number): number {
  let lowest = seats.holder(place, 0)
  for (let i = 1; i < (seats.load[place] as number); i++) {
    const holder = seats.holder(place, i)
    if ((bids[holder] as number) < (bids[lowest] as number)) lowest = holder
  }
  return lowest
}
