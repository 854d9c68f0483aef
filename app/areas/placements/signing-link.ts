/** A link to sign: only the hash of its token is stored. */
export interface SigningLink {
  expiresAt: Date
  revokedAt: Date | null
}

export type LinkState = 'valid' | 'expired' | 'revoked'

export function linkState(link: SigningLink, now: Date): LinkState {
  if (link.revokedAt && link.revokedAt <= now) return 'revoked'
  return link.expiresAt <= now ? 'expired' : 'valid'
}

const dayMs = 86_400_000

/** The signing term in days after sending; 30 at most. */
export function linkExpiry(sentAt: Date, daysToSign: number): Date {
  return new Date(sentAt.getTime() + Math.min(Math.max(daysToSign, 1), 30) * dayMs)
}

/** First after 5 days, then every 2, at most 5 reminders and 30 days (placements.md, signing). */
export const reminderRule = { firstAfterDays: 5, thenEveryDays: 2, most: 5, withinDays: 30 } as const

/**
 * The next reminder of a signer who has the turn, or null when there is none any more.
 * @param askedAt when this signer was asked (a resend does not start the count again)
 * @param sent reminders that went out already
 */
export function nextReminder(askedAt: Date, sent: number, expiresAt: Date): { number: number; dueAt: Date } | null {
  const { firstAfterDays, thenEveryDays, most, withinDays } = reminderRule
  if (sent >= most) return null
  const days = firstAfterDays + sent * thenEveryDays
  const dueAt = new Date(askedAt.getTime() + days * dayMs)
  if (days > withinDays || dueAt >= expiresAt) return null
  return { number: sent + 1, dueAt }
}
