/** Name of the job that asks everybody of a large choice. */
export const inviteManyJob = 'engagement.invite-many'

/** The key under which the job is known; another one for each time that somebody asks, since one may ask again after a stop. */
export function invitingKey(gatheringId: string, asked: Date): string {
  return `${inviteManyJob}:${gatheringId}:${asked.getTime()}`
}
