import { env } from '../env.server'
import { openQueue, type QueueAddress, type QueueHandle } from './queue-backend.server'

/** A row of the table `job` that is due. */
export interface DueJob {
  id: string
  name: string
  dueAt: Date
}

let handle: QueueHandle | undefined

/** The queue of this process's environment: Redis when REDIS_URL is set, else PostgreSQL; undefined when neither is set. */
export function queueAddress(databaseUrl?: string): QueueAddress | undefined {
  const { REDIS_URL, DATABASE_URL, DATABASE_WORKER_URL } = env()
  if (REDIS_URL) return { kind: 'redis', url: REDIS_URL }
  const url = databaseUrl ?? DATABASE_URL ?? DATABASE_WORKER_URL
  return url ? { kind: 'postgres', url } : undefined
}

/** The sending side of the queue, opened at the first use; undefined when no queue is configured. */
export function wakeQueue(): { wake(jobs: readonly DueJob[]): Promise<void> } | undefined {
  const address = queueAddress()
  if (!address) return undefined
  handle ??= openQueue(address)
  const open = handle
  return { wake: jobs => open.add(jobs) }
}

/** Proves that the queue answers; for readiness. Throws when it does not. */
export async function assertQueueAnswers(): Promise<void> {
  const address = queueAddress()
  if (!address) return
  handle ??= openQueue(address)
  await handle.ready()
}

/** Closes this process's sending side; for a graceful stop. */
export async function closeQueue(): Promise<void> {
  const open = handle
  handle = undefined
  await open?.close()
}
