import type { Tx } from '~/platform/database.server'

/** How the keys of the tasks about a letter begin; the day that they are for follows. */
export const reviewKey = (letterId: string) => `letter-review:${letterId}:`
export const endsKey = (letterId: string) => `letter-ends:${letterId}:`
export const refusedKey = (letterId: string) => `letter-refused:${letterId}:`

/** What was done with the letter answers what asked for it. */
export async function settleLetterTasks(
  db: Tx,
  key: string,
  change: { now: Date; doneById: string | null },
): Promise<void> {
  await db.task.updateMany({
    where: { state: 'open', dedupeKey: { startsWith: key } },
    data: change.doneById ? { state: 'done', doneAt: change.now, doneById: change.doneById } : { state: 'cancelled' },
  })
}
