/** Name of the job that takes a large audit. */
export const takeAuditJobName = 'network.take-audit'

/** More relations than this are taken in the background. */
export const mostTakenAtOnce = 2_000

/** So many relations are written at a time; between two such parts the background tells how far it is, and stops when it is asked to. */
export const takenAtATime = 10_000

/** The key under which the job is known; another one for each time that somebody asks, since one may ask again after a stop. */
export function takingJobKey(auditId: string, asked: Date): string {
  return `take-audit:${auditId}:${asked.getTime()}`
}
