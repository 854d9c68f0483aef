/** How long a job waits before it is tried again: the first pause, doubled each time, up to the longest; in seconds. */
export interface RetryPlan {
  maxAttempts: number
  firstPauseSeconds: number
  longestPauseSeconds: number
}

export const retryPlans = {
  /** Work that is cheap to repeat and that somebody waits for. */
  soon: { maxAttempts: 5, firstPauseSeconds: 10, longestPauseSeconds: 600 },
  /** Work of the night: next time is soon enough. */
  patient: { maxAttempts: 8, firstPauseSeconds: 60, longestPauseSeconds: 3_600 },
  /** Work that a person looks at when it fails. */
  once: { maxAttempts: 1, firstPauseSeconds: 0, longestPauseSeconds: 0 },
} as const satisfies Record<string, RetryPlan>

/** When the next attempt is due after `attempt` attempts (the first is 1); null when there is none left. */
export function nextAttemptAt(plan: RetryPlan, attempt: number, now: Date): Date | null {
  if (attempt >= plan.maxAttempts) return null
  const pause = Math.min(plan.firstPauseSeconds * 2 ** (attempt - 1), plan.longestPauseSeconds)
  return new Date(now.getTime() + pause * 1_000)
}
