import type { Tx } from '~/platform/database.server'

/**
 * Lets the questions of a list keep what they collect in memory: the ids of some 800,000 rows. With less, looking an employer up
 * among them becomes reading all of them again.
 */
export async function giveRoom(db: Tx): Promise<void> {
  await db.$executeRaw`select set_config('work_mem', '32MB', true)`
}

/**
 * Counts, up to some number, what rows beside it decide about. The database would collect all of those rows first, for the walls make
 * it expect fewer matches than there are; told not to, it walks along the indexes of both and stops when the number is reached.
 */
export async function stoppingEarly<T>(db: Tx, count: () => Promise<T>): Promise<T> {
  await db.$executeRaw`select set_config('enable_hashjoin', 'off', true)`
  const counted = await count()
  await db.$executeRaw`select set_config('enable_hashjoin', 'on', true)`
  return counted
}
