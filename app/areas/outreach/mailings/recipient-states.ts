/** How a recipient of a mailing stands. `unknown`: the mail went out and nobody knows whether it arrived; a person decides. `bounced`: it was sent and came back. */
export const recipientStates = [
  'chosen',
  'left_out',
  'pending',
  'claimed',
  'sent',
  'deferred',
  'failed',
  'suppressed',
  'unknown',
  'bounced',
] as const
export type RecipientState = (typeof recipientStates)[number]

/**
 * What can happen to a recipient, as a table: event, from, to. `release` lays down what was not begun, `doubt` is a lease that
 * ran out (or a connection that broke) after sending began: it is never sent again by itself.
 */
const moves = {
  take_out: { chosen: 'left_out' },
  put_back: { left_out: 'chosen' },
  plan: { chosen: 'pending' },
  claim: { pending: 'claimed', deferred: 'claimed' },
  accept: { claimed: 'sent' },
  put_off: { claimed: 'deferred' },
  refuse: { claimed: 'failed' },
  suppress: { claimed: 'suppressed' },
  release: { claimed: 'pending' },
  doubt: { claimed: 'unknown' },
  stop: { pending: 'suppressed', deferred: 'suppressed' },
  again: { unknown: 'pending', failed: 'pending' },
  arrived: { unknown: 'sent', bounced: 'sent' },
  bounce: { sent: 'bounced', unknown: 'bounced' },
} as const satisfies Record<string, Partial<Record<RecipientState, RecipientState>>>
export type RecipientEvent = keyof typeof moves

export const recipientEvents = Object.keys(moves) as RecipientEvent[]

/** The state after an event; undefined when it cannot happen from here. */
export function recipientAfter(state: string, event: RecipientEvent): RecipientState | undefined {
  return (moves[event] as Readonly<Record<string, RecipientState>>)[state]
}

/** The states that an event can happen in, and the one that it leads to. */
export function recipientMove(event: RecipientEvent): { from: RecipientState[]; to: RecipientState } {
  const entries = Object.entries(moves[event]) as [RecipientState, RecipientState][]
  const to = entries[0]?.[1]
  if (to === undefined) throw new Error(`no move for ${event}`)
  return { from: entries.map(([from]) => from), to }
}

/** What a person may decide about a recipient, by its state. */
export const decisions = ['again', 'arrived'] as const
export type RecipientDecision = (typeof decisions)[number]

export function decisionsFor(state: string): RecipientDecision[] {
  return decisions.filter(one => recipientAfter(state, one) !== undefined)
}

export function isRecipientState(text: string | null): text is RecipientState {
  return (recipientStates as readonly (string | null)[]).includes(text)
}
