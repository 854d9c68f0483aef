/** Name of the job that sends a mailing. */
export const mailingJobName = 'outreach.send-mailing'

/** The key under which the job is known; another one for each time that somebody starts, resumes or sends again. */
export function mailingJobKey(mailingId: string, asked: Date): string {
  return `mailing:${mailingId}:${asked.getTime()}`
}
