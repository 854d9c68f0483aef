export const gatheringStates = ['planned', 'open', 'held', 'closed', 'cancelled'] as const
export type GatheringState = (typeof gatheringStates)[number]

export function isGatheringState(text: string | null): text is GatheringState {
  return (gatheringStates as readonly (string | null)[]).includes(text)
}

export const gatheringActs = ['change', 'open', 'hold', 'unhold', 'close', 'reopen', 'cancel'] as const
export type GatheringAct = (typeof gatheringActs)[number]

interface GatheringRule {
  from: readonly GatheringState[]
  /** `same` leaves the state as it is. */
  to: GatheringState | 'same'
  /** Kind of the event that tells of it. */
  event: string
  guard?: 'begun' | 'attendance-noted' | 'nobody-noted'
  /** What guests and hosts hear of it by mail, with a calendar file. */
  tells?: 'change' | 'cancel'
}

/** What may happen to an event (a held activity), as a table. Calling off is told to everybody and is not taken back. */
export const gatheringRules: Readonly<Record<GatheringAct, GatheringRule>> = {
  change: { from: ['planned', 'open'], to: 'same', event: 'engagement.gathering-changed', tells: 'change' },
  open: { from: ['planned'], to: 'open', event: 'engagement.gathering-opened' },
  hold: { from: ['planned', 'open'], to: 'held', event: 'engagement.gathering-held', guard: 'begun' },
  unhold: { from: ['held'], to: 'open', event: 'engagement.gathering-unheld', guard: 'nobody-noted' },
  close: { from: ['held'], to: 'closed', event: 'engagement.gathering-closed', guard: 'attendance-noted' },
  reopen: { from: ['closed'], to: 'held', event: 'engagement.gathering-reopened' },
  cancel: {
    from: ['planned', 'open'],
    to: 'cancelled',
    event: 'engagement.gathering-cancelled',
    guard: 'nobody-noted',
    tells: 'cancel',
  },
}

/** The state after an act; undefined when the act is not possible from here. */
export function gatheringAfter(state: string, act: GatheringAct): GatheringState | undefined {
  const { from, to } = gatheringRules[act]
  const here = from.find(one => one === state)
  return here && (to === 'same' ? here : to)
}

export interface GatheringFacts {
  startsAt: Date
  /** Guests who said that they come and of whom nobody noted whether they did. */
  unnoted: number
  /** Guests and clients whose attendance was noted. */
  noted: number
}

/** Why an act must wait, as the code of a problem; null when nothing stands in its way. */
export function whyNotYet(act: GatheringAct, facts: GatheringFacts, now: Date): string | null {
  switch (gatheringRules[act].guard) {
    case 'begun':
      return facts.startsAt > now ? 'not-begun' : null
    case 'attendance-noted':
      return facts.unnoted > 0 ? 'attendance-open' : null
    case 'nobody-noted':
      return facts.noted > 0 ? 'attendance-noted' : null
    default:
      return null
  }
}

/** Whether people may be asked, and answer, for an event. */
export function takesGuests(state: string, startsAt: Date, now: Date): boolean {
  return state === 'open' && startsAt > now
}

/** Whether it can be noted who was there: from the day on which it begins until it is closed. */
export function takesAttendance(state: string, onDay: string, today: string): boolean {
  return state === 'held' || (state === 'open' && onDay <= today)
}

/** Whether it can be said what it brought. */
export function takesOutcome(state: string): boolean {
  return state === 'held' || state === 'closed'
}
