import { systemClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { queueAddress } from '~/platform/queue/wake-queue.server'
import { env } from '~/platform/env.server'
import { startWorker } from '../../workers/start-worker'
import { testHandlers } from './test-handlers'

/** A worker in a process of its own, to be killed by a test: the product's worker with the test's jobs. */
async function main(): Promise<void> {
  const worker = await startWorker({
    handlers: testHandlers,
    delivery: { clock: systemClock, send: () => Promise.resolve({ kind: 'later', reason: 'no mail here' }) },
    clock: systemClock,
    queue: queueAddress(env().DATABASE_WORKER_URL),
    concurrency: 4,
    sweepMillis: 200,
    leaseSeconds: 2,
  })
  process.on('SIGTERM', () => {
    void worker
      .stop(3_000)
      .then(closeDatabases)
      .then(() => process.exit(0))
  })
  process.send?.({ kind: 'ready' })
}

await main()
