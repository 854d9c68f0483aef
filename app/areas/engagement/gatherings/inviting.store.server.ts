import type { Tx } from '~/platform/database.server'

/** Says which job asks the guests of an event now; null when none does any more. */
export async function saveInvitingKey(db: Tx, gatheringId: string, invitingKey: string | null): Promise<void> {
  await db.gathering.updateMany({ where: { id: gatheringId }, data: { invitingKey } })
}

/** The job behind a key, as far as the reader asked for it. */
export function findInvitingJob(db: Tx, dedupeKey: string) {
  return db.job.findUnique({ where: { dedupeKey }, select: { state: true, progress: true } })
}

/** False when the reader did not ask for the job, or it is done. */
export async function cancelInvitingJob(db: Tx, dedupeKey: string, now: Date): Promise<boolean> {
  const where = { dedupeKey, state: { in: ['waiting', 'running', 'failed'] } }
  return (await db.job.updateMany({ where, data: { state: 'cancelled', finishedAt: now } })).count === 1
}
