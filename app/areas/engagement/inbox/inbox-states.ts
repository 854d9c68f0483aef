export const inboundStates = ['received', 'waiting', 'automatic', 'filed', 'discarded', 'duplicate'] as const
export type InboundState = (typeof inboundStates)[number]

/** States that the inbox shows; the first is what it opens with. */
export const inboxStates = ['waiting', 'automatic', 'discarded', 'filed'] as const
export type InboxState = (typeof inboxStates)[number]

export const waitReasons = ['unknown-sender', 'unproven', 'unmatched', 'returned', 'unreadable'] as const
export type WaitReason = (typeof waitReasons)[number]

export const inboundActs = ['file', 'discard', 'restore', 'unfile'] as const
export type InboundAct = (typeof inboundActs)[number]

/** What a colleague may do with a mail, as a table: act, from, to. */
const moves: Readonly<Record<InboundAct, Readonly<Partial<Record<InboundState, InboundState>>>>> = {
  file: { waiting: 'filed', automatic: 'filed' },
  discard: { waiting: 'discarded', automatic: 'discarded' },
  restore: { discarded: 'waiting' },
  unfile: { filed: 'waiting' },
}

/** The state after an act, undefined when the act is not possible from here. */
export function inboundAfter(state: string, act: InboundAct): InboundState | undefined {
  return inboundStates.includes(state as InboundState) ? moves[act][state as InboundState] : undefined
}

export function isInboxState(text: string | null): text is InboxState {
  return (inboxStates as readonly (string | null)[]).includes(text)
}

export function isWaitReason(text: string | null): text is WaitReason {
  return (waitReasons as readonly (string | null)[]).includes(text)
}

/** How long a mail that nobody needs is kept: automatic ones, duplicates and what was discarded. */
export const keptDays = 30

/** How long the reading of a mail may fail and be tried again before a colleague sees the mail as unreadable. */
export const unreadHours = 24
