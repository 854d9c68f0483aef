import type { Assignment, AssignProblem } from './problem'

export interface StableCheck {
  /** Pairs who would both rather be together than what the assignment gives them. */
  blockingPairs: number
  /** Places or mentors with more people than they can take, and clients on a place that is not among their pairs. */
  broken: number
}

/** Looks at every pair again, apart from the algorithm: stable means 0 blocking pairs and 0 broken. */
export function checkStable(problem: AssignProblem, assignment: Assignment): StableCheck {
  const state = readState(problem, assignment)
  let blockingPairs = 0
  for (let client = 0; client < problem.clientCount; client++) {
    const own = state.pairOf[client] as number
    for (let pair = problem.pairStart[client] as number; pair < (problem.pairStart[client + 1] as number); pair++) {
      if (pair !== own && prefers(problem.clientRank, pair, own) && wouldTake(problem, state, pair, own))
        blockingPairs += 1
    }
  }
  return { blockingPairs, broken: state.broken }
}

interface State {
  pairOf: Int32Array
  load: Int32Array
  mentorLoad: Int32Array
  /** The last choice held by each place and each mentor, -1 when empty. */
  worstOfPlace: Int32Array
  worstOfMentor: Int32Array
  broken: number
}

function readState(problem: AssignProblem, assignment: Assignment): State {
  const { clientCount, placeCount, mentorCount, mentorOf, employerRank, seats, capacity } = problem
  const state: State = {
    pairOf: new Int32Array(clientCount).fill(-1),
    load: new Int32Array(placeCount),
    mentorLoad: new Int32Array(mentorCount),
    worstOfPlace: new Int32Array(placeCount).fill(-1),
    worstOfMentor: new Int32Array(mentorCount).fill(-1),
    broken: 0,
  }
  for (let client = 0; client < clientCount; client++) {
    const place = assignment[client] as number
    if (place < 0) continue
    const pair = findPair(problem, client, place)
    if (pair < 0) state.broken += 1
    state.pairOf[client] = pair
    note(state.load, state.worstOfPlace, place, pair, employerRank)
    if ((mentorOf[place] as number) >= 0)
      note(state.mentorLoad, state.worstOfMentor, mentorOf[place] as number, pair, employerRank)
  }
  state.load.forEach((load, place) => (state.broken += load > (seats[place] as number) ? 1 : 0))
  state.mentorLoad.forEach((load, mentor) => (state.broken += load > (capacity[mentor] as number) ? 1 : 0))
  return state
}

/** Would the place and its mentor take this client, giving up somebody they like less if need be? */
function wouldTake(problem: AssignProblem, state: State, pair: number, own: number): boolean {
  const { pairPlace, mentorOf, seats, capacity, employerRank } = problem
  const place = pairPlace[pair] as number
  const mentor = mentorOf[place] as number
  if ((state.load[place] as number) >= (seats[place] as number))
    return replaces(employerRank, pair, state.worstOfPlace[place] as number)
  if (mentor < 0 || (state.mentorLoad[mentor] as number) < (capacity[mentor] as number)) return true
  const isOwnMentor = own >= 0 && mentorOf[pairPlace[own] as number] === mentor
  if (isOwnMentor && prefers(employerRank, pair, own)) return true
  return replaces(employerRank, pair, state.worstOfMentor[mentor] as number)
}

function note(loads: Int32Array, worst: Int32Array, at: number, pair: number, employerRank: Int32Array): void {
  loads[at] = (loads[at] as number) + 1
  const sofar = worst[at] as number
  if (sofar < 0 || prefers(employerRank, sofar, pair)) worst[at] = pair
}

/** A full place or mentor takes a pair only for a worse one; with no seats at all there is none to give up. */
function replaces(rank: Int32Array, pair: number, worst: number): boolean {
  return worst >= 0 && prefers(rank, pair, worst)
}

/** Is `pair` better than `other`? Anything is better than nothing. */
function prefers(rank: Int32Array, pair: number, other: number): boolean {
  if (other < 0) return true
  const [own, others] = [rank[pair] as number, rank[other] as number]
  return own < others || (own === others && pair < other)
}

function findPair({ pairStart, pairPlace }: AssignProblem, client: number, place: number): number {
  for (let pair = pairStart[client] as number; pair < (pairStart[client + 1] as number); pair++) {
    if (pairPlace[pair] === place) return pair
  }
  return -1
}
