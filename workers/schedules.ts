import type { Rhythm } from './parts/slot'

/** A job that the clock starts: once for the product, or once for each network. */
export interface Schedule {
  job: string
  rhythm: Rhythm
  scope: 'network' | 'platform'
}

/**
 * Everything that the clock starts. A schedule whose job this version does not have is passed over. What must happen within
 * seconds (forgotten jobs, waiting mails) is not here: each worker looks for that by itself, see main.ts.
 */
export const schedules: readonly Schedule[] = [
  { job: 'placements.ask-follow-ups', rhythm: { everyMinutes: 15 }, scope: 'network' },
  { job: 'placements.advance', rhythm: { everyMinutes: 15 }, scope: 'network' },
  { job: 'placements.remind-signers', rhythm: { dailyAtHour: 9 }, scope: 'network' },
  { job: 'access.verify-chain', rhythm: { dailyAtHour: 2 }, scope: 'network' },
  { job: 'access.clean-up-sign-ins', rhythm: { dailyAtHour: 3 }, scope: 'platform' },
  { job: 'outreach.clean-up-history', rhythm: { dailyAtHour: 3 }, scope: 'platform' },
  { job: 'imports.clean-up', rhythm: { dailyAtHour: 3 }, scope: 'network' },
  { job: 'outreach.clean-up-files', rhythm: { dailyAtHour: 4 }, scope: 'network' },
]
