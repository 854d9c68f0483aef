/**
 * Where a guest stands: asked, answered, waiting for a seat, taken off the list, left out with a reason, or somebody who came
 * without being asked.
 */
export const guestStates = [
  'invited',
  'accepted',
  'maybe',
  'waiting',
  'declined',
  'withdrawn',
  'left_out',
  'uninvited',
] as const
export type GuestState = (typeof guestStates)[number]

export function isGuestState(text: string | null): text is GuestState {
  return (guestStates as readonly (string | null)[]).includes(text)
}

export const guestAnswers = ['accept', 'maybe', 'decline'] as const
export type GuestAnswer = (typeof guestAnswers)[number]

/** Seats as they are, the guest itself not counted; no capacity means room for everybody. */
export interface Seats {
  capacity: number | null
  taken: number
  waiting: number
}

const answering: readonly GuestState[] = ['invited', 'accepted', 'maybe', 'waiting', 'declined']

/** Whether a guest in this state can answer. */
export function canAnswer(state: string): boolean {
  return answering.some(one => one === state)
}

/**
 * Where an answer leads. Who accepts when every seat is taken, or when others wait already, waits; who has a seat keeps it.
 * Undefined for somebody who is not asked.
 */
export function stateAfter(state: string, answer: GuestAnswer, seats: Seats): GuestState | undefined {
  if (!canAnswer(state)) return undefined
  if (answer === 'decline') return 'declined'
  if (answer === 'maybe') return 'maybe'
  if (state === 'accepted' || state === 'waiting') return state
  return hasRoom(seats) ? 'accepted' : 'waiting'
}

function hasRoom({ capacity, taken, waiting }: Seats): boolean {
  return capacity === null || taken + waiting < capacity
}

interface Waiting {
  id: string
  waitingSince: Date
}

/** Who moves up from the waiting list: as many as there are free seats, who waits longest first. */
export function movingUp<W extends Waiting>(
  waiting: readonly W[],
  seats: Pick<Seats, 'capacity' | 'taken'>,
): readonly W[] {
  const inOrder = [...waiting].sort(
    (a, b) => a.waitingSince.getTime() - b.waitingSince.getTime() || (a.id < b.id ? -1 : 1),
  )
  return seats.capacity === null ? inOrder : inOrder.slice(0, Math.max(0, seats.capacity - seats.taken))
}

/** States of people who hear that an event changes or is called off. */
export const toldStates: readonly GuestState[] = ['invited', 'accepted', 'maybe', 'waiting']

/** States of people who are on the list of the day. */
export const expectedStates: readonly GuestState[] = [
  'accepted',
  'maybe',
  'invited',
  'waiting',
  'declined',
  'uninvited',
]

export const attendances = ['attended', 'no_show'] as const
export type Attendance = (typeof attendances)[number]
