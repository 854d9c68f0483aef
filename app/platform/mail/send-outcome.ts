/** What is known of an attempt to hand a mail to the mail server. */
export type SendOutcome =
  | { kind: 'accepted' }
  /** The server, or the way to it, says: later. The mail was not taken. */
  | { kind: 'later'; reason: string }
  /** The server says: never. */
  | { kind: 'refused'; reason: string }
  /** The connection broke after the whole mail had gone out and before the answer came. */
  | { kind: 'unknown'; reason: string }

interface SmtpFailure {
  responseCode?: number
  response?: string
  code?: string
}

/**
 * Reads a failure of the mail server. `wasHandedOver`: the server had asked for the message and got it; the library's own error
 * codes do not tell "never sent" from "perhaps sent". The server's words can hold addresses, so only its codes are kept.
 */
export function outcomeOf(failure: SmtpFailure, wasHandedOver: boolean): SendOutcome {
  const { responseCode } = failure
  if (responseCode && responseCode >= 400) {
    const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})/.exec(failure.response ?? '')?.[1]
    const reason = ['SMTP', responseCode, enhanced].filter(Boolean).join(' ')
    const isForUs = failure.code === 'EAUTH'
    return { kind: responseCode >= 500 && !isForUs ? 'refused' : 'later', reason }
  }
  const reason = failure.code ?? 'connection broken'
  return wasHandedOver ? { kind: 'unknown', reason } : { kind: 'later', reason }
}

/** Pauses before the next attempts, in minutes; the last one repeats. */
const pausesMinutes = [1, 2, 5, 15, 30, 60] as const

/** With these pauses the last attempt falls some three days after the first. */
const mostAttempts = 77

/** When a mail that was put off is tried again; null when it was tried for three days. */
export function nextSendAt(attempt: number, now: Date): Date | null {
  if (attempt >= mostAttempts) return null
  const minutes = pausesMinutes[Math.min(attempt, pausesMinutes.length) - 1] ?? 60
  return new Date(now.getTime() + minutes * 60_000)
}

const longOverdueMillis = 72 * 3_600_000

/** A mail that should have gone this long ago and never did (a restored backup, a worker that was off for days) asks first. */
export function isLongOverdue(dueAt: Date, attempt: number, now: Date): boolean {
  return attempt === 1 && now.getTime() - dueAt.getTime() > longOverdueMillis
}
