/** Name of the job that takes a large audit. */
export const takeAuditJobName = 'network.take-audit'

/** More relations than this are taken in the background. */
export const mostTakenAtOnce = 2_000

/** Steps that the background tells: counted, written, summed. */
export const takingSteps = 3

/** The key under which the job is known; another one for each time that somebody asks, since one may ask again after a stop. */
export function takingJobKey(auditId: string, asked: Date): string {
  return `take-audit:${auditId}:${asked.getTime()}`
}
