import type { RecipientState } from './recipient-states'

/** How a mailing stands. */
export const mailingStates = ['draft', 'sending', 'paused', 'done', 'cancelled'] as const
export type MailingState = (typeof mailingStates)[number]

/** What leads from one state to the next. `finish` is the background's, when no recipient is open any more. */
const moves = {
  start: { draft: 'sending' },
  discard: { draft: 'cancelled' },
  pause: { sending: 'paused' },
  resume: { paused: 'sending' },
  cancel: { sending: 'cancelled', paused: 'cancelled' },
  finish: { sending: 'done' },
  reopen: { done: 'sending', cancelled: 'sending', sending: 'sending', paused: 'paused' },
} as const satisfies Record<string, Partial<Record<MailingState, MailingState>>>
export type MailingAct = keyof typeof moves

export const mailingActs = Object.keys(moves) as MailingAct[]

/** The state after an act; undefined when it cannot be done from here. */
export function mailingAfter(state: string, act: MailingAct): MailingState | undefined {
  return (moves[act] as Readonly<Record<string, MailingState>>)[state]
}

export function isMailingState(text: string | null): text is MailingState {
  return (mailingStates as readonly (string | null)[]).includes(text)
}

/** How far a mailing is: those that came to an end, of all that were to be mailed. */
export function progressOf(counts: Readonly<Partial<Record<RecipientState, number>>>): { done: number; total: number } {
  const of = (...states: RecipientState[]) => states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const done = of('sent', 'failed', 'suppressed', 'unknown', 'bounced')
  return { done, total: done + of('pending', 'claimed', 'deferred') }
}
