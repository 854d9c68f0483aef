import { wakeQueue, type DueJob } from './wake-queue.server'

/** Longest time that a request waits for the queue, in milliseconds. */
const patienceMillis = 400
const pauseAfterFailureMillis = 5_000

let pausedUntil = 0

/**
 * Tells the workers that jobs are due. Never throws and never keeps a request waiting: a wake that is lost is found by the
 * workers' sweep, because the rows hold the truth.
 */
export async function wakeWorkers(jobs: readonly DueJob[]): Promise<void> {
  if (jobs.length === 0 || performance.now() < pausedUntil) return
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the queue is slow')), patienceMillis)
  })
  try {
    const queue = wakeQueue()
    if (queue) await Promise.race([queue.wake(jobs), tooSlow])
  } catch {
    pausedUntil = performance.now() + pauseAfterFailureMillis
  } finally {
    clearTimeout(timer)
  }
}
