/** How an employer stands in a round. */
export const invitationStates = ['invited', 'left_out', 'answered', 'revoked'] as const
export type InvitationState = (typeof invitationStates)[number]

export const leftOutReasons = ['no_mailing', 'do_not_contact', 'no_address', 'bounced', 'address_changed'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export const invitationActs = ['remind', 'revoke', 'leave_out', 'invite', 'answer', 'answer_here', 'record'] as const
export type InvitationAct = (typeof invitationActs)[number]

/**
 * What may happen to an invitation, as a table: act, from, to. `leave_out` is a first mail that a mark holds back when it is about to go,
 * `answer` is the employer by link, `answer_here` the employer
 * signed in, `record` a colleague in conversation: the last two also with an employer who gets no mail. An answer stays.
 */
const moves: Readonly<Record<InvitationAct, Readonly<Partial<Record<InvitationState, InvitationState>>>>> = {
  remind: { invited: 'invited' },
  revoke: { invited: 'revoked' },
  leave_out: { invited: 'left_out' },
  invite: { revoked: 'invited', left_out: 'invited' },
  answer: { invited: 'answered' },
  answer_here: { invited: 'answered', left_out: 'answered' },
  record: { invited: 'answered', left_out: 'answered', revoked: 'answered' },
}

/** The state after an act, undefined when the act is not possible from here. */
export function invitationAfter(state: string, act: InvitationAct): InvitationState | undefined {
  return isInvitationState(state) ? moves[act][state] : undefined
}

export function isInvitationState(text: string | null): text is InvitationState {
  return (invitationStates as readonly (string | null)[]).includes(text)
}

export function isLeftOutReason(text: string | null): text is LeftOutReason {
  return (leftOutReasons as readonly (string | null)[]).includes(text)
}

/** One reminder a week, and at most two: whoever does not want to is left in peace. */
export const mostReminders = 2
const reminderDays = 7

export function mayRemind(
  invitation: { state: string; reminders: number; invitedAt: Date | null; remindedAt: Date | null },
  now: Date,
): boolean {
  const last = invitation.remindedAt ?? invitation.invitedAt
  return (
    invitationAfter(invitation.state, 'remind') !== undefined &&
    invitation.reminders < mostReminders &&
    last !== null &&
    now.getTime() - last.getTime() >= reminderDays * 86_400_000
  )
}
