import type { Rhythm } from './parts/slot'

/** A job that the clock starts: once for the product, or once for each network. */
export interface Schedule {
  job: string
  rhythm: Rhythm
  scope: 'network' | 'platform'
  /** Not planned while this variable is unset. */
  needs?: 'INBOUND_IMAP_URL'
}

/**
 * Everything that the clock starts. A schedule whose job this version does not have is passed over. What must happen within
 * seconds (forgotten jobs, waiting mails) is not here: each worker looks for that by itself, see main.ts.
 */
export const schedules: readonly Schedule[] = [
  { job: 'placements.ask-follow-ups', rhythm: { everyMinutes: 15 }, scope: 'network' },
  { job: 'placements.advance', rhythm: { everyMinutes: 15 }, scope: 'network' },
  { job: 'placements.remind-signers', rhythm: { dailyAtHour: 9 }, scope: 'network' },
  { job: 'jobforms.ask-after-stale', rhythm: { dailyAtHour: 7 }, scope: 'network' },
  { job: 'access.verify-chain', rhythm: { dailyAtHour: 2 }, scope: 'network' },
  { job: 'access.clean-up-sign-ins', rhythm: { dailyAtHour: 3 }, scope: 'platform' },
  { job: 'outreach.clean-up-history', rhythm: { dailyAtHour: 3 }, scope: 'platform' },
  { job: 'employers.find-pairs', rhythm: { dailyAtHour: 4 }, scope: 'network' },
  { job: 'network.measure-map', rhythm: { dailyAtHour: 4 }, scope: 'network' },
  { job: 'insight.keep-counts', rhythm: { dailyAtHour: 0 }, scope: 'network' },
  { job: 'insight.count-quarters', rhythm: { dailyAtHour: 1 }, scope: 'network' },
  { job: 'imports.clean-up', rhythm: { dailyAtHour: 3 }, scope: 'network' },
  { job: 'engagement.ask-for-contact', rhythm: { dailyAtHour: 5 }, scope: 'network' },
  { job: 'engagement.fetch-mail', rhythm: { everyMinutes: 5 }, scope: 'platform', needs: 'INBOUND_IMAP_URL' },
  { job: 'matching.follow-fits', rhythm: { dailyAtHour: 6 }, scope: 'network' },
  { job: 'engagement.send-digests', rhythm: { everyMinutes: 15 }, scope: 'network' },
  { job: 'engagement.tell-late-tasks', rhythm: { dailyAtHour: 6 }, scope: 'network' },
  { job: 'engagement.follow-letters', rhythm: { dailyAtHour: 8 }, scope: 'network' },
  { job: 'engagement.remind-guests', rhythm: { dailyAtHour: 9 }, scope: 'network' },
  { job: 'engagement.clean-up-inbox', rhythm: { dailyAtHour: 3 }, scope: 'network' },
  { job: 'engagement.clean-up-contact-files', rhythm: { dailyAtHour: 3 }, scope: 'network' },
  { job: 'outreach.clean-up-files', rhythm: { dailyAtHour: 4 }, scope: 'network' },
]
