export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** What an administrator can do with a job, by its state. */
export const jobActs: Readonly<Record<JobState, readonly ('retry' | 'cancel')[]>> = {
  waiting: ['cancel'],
  running: ['cancel'],
  done: [],
  failed: ['retry', 'cancel'],
  cancelled: ['retry'],
}

/** Jobs that the pages have a name for; another one is shown by its own name. */
export const namedJobs = [
  'outreach.send-mail',
  'outreach.send-mailing',
  'outreach.clean-up-history',
  'outreach.clean-up-files',
  'access.clean-up-sign-ins',
  'access.verify-chain',
  'placements.tell-people',
  'placements.tell-signers',
  'placements.remind-signers',
  'placements.seal-agreement',
  'placements.advance',
  'placements.ask-follow-ups',
  'placements.plant-templates',
  'imports.commit-import',
  'imports.read-upload',
  'imports.undo-import',
  'imports.clean-up',
  'employers.change-many',
  'engagement.fetch-mail',
  'employers.find-pairs',
  'network.measure-map',
  'engagement.read-mail',
  'engagement.clean-up-inbox',
  'engagement.clean-up-contact-files',
  'engagement.tell-late-tasks',
  'engagement.ask-for-contact',
  'engagement.send-digests',
  'engagement.tell-visit',
  'engagement.tell-gathering',
  'engagement.invite-many',
  'engagement.remind-guests',
  'engagement.tell-letter',
  'engagement.seal-letter',
  'engagement.follow-letters',
  'jobforms.ask-after-stale',
  'matching.follow-fits',
  'shortlists.tell-client',
  'shortlists.tell-answered',
  'network.take-audit',
  'network.plan-many',
  'matching.reckon-group',
  'matching.propose-group',
  'insight.keep-counts',
  'insight.count-quarters',
] as const
export type NamedJob = (typeof namedJobs)[number]

export function isNamedJob(name: string): name is NamedJob {
  return (namedJobs as readonly string[]).includes(name)
}

export function isJobState(text: string | null): text is JobState {
  return (jobStates as readonly (string | null)[]).includes(text)
}

/** One hundred percent when the work tells its total; null when it does not. */
export function shareDone(progress: unknown): number | null {
  if (typeof progress !== 'object' || progress === null) return null
  const { done, total } = progress as { done?: unknown; total?: unknown }
  if (typeof done !== 'number' || typeof total !== 'number' || total <= 0) return null
  return Math.min(100, Math.round((done / total) * 100))
}
