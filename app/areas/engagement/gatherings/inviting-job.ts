/** Name of the job that asks everybody of a large choice. */
export const inviteManyJob = 'engagement.invite-many'

/** The key under which the job is known; another one for each time that somebody asks, since one may ask again after a stop. */
export function invitingKey(gatheringId: string, asked: Date): string {
  return `${inviteManyJob}:${gatheringId}:${asked.getTime()}`
}

/** After so many minutes a job that could not be followed is over, tries again included. */
const longestInvitingMinutes = 60

/** Whether a job under this key can be at work still; a key says when it was asked. */
export function mayBeInviting(key: string, now: Date): boolean {
  return now.getTime() - Number(key.split(':').at(-1)) < longestInvitingMinutes * 60_000
}
