import { systemClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { env } from '~/platform/env.server'
import { errorFacts, log } from '~/platform/log.server'
import { sendBySmtp } from '~/platform/mail/smtp.server'
import { closeQueue, queueAddress } from '~/platform/queue/wake-queue.server'
import { jobCatalogue } from './catalogue'
import { startSmtpReceiver, type SmtpReceiver } from './engagement/smtp-receiver'
import { keepHeapSmall } from './parts/keep-heap-small'
import { startWorker, type RunningWorker } from './start-worker'

/** Less than the start command waits before it kills. */
const graceMillis = 12_000
const hardStopMillis = 14_000

let stopping = false

async function stop(worker: RunningWorker, receiver: SmtpReceiver | undefined, why: string): Promise<void> {
  if (stopping) return
  stopping = true
  log().info({ why }, 'worker stops')
  setTimeout(() => process.exit(1), hardStopMillis).unref()
  await Promise.all([worker.stop(graceMillis), receiver?.stop()])
  await closeQueue()
  await closeDatabases()
  process.exit(0)
}

async function main(): Promise<void> {
  keepHeapSmall()
  const delivery = { clock: systemClock, send: sendBySmtp }
  const queue = queueAddress(env().DATABASE_WORKER_URL)
  const worker = await startWorker({
    handlers: jobCatalogue(delivery),
    delivery,
    clock: systemClock,
    queue,
    concurrency: Math.max(2, Math.floor(env().DATABASE_POOL_SIZE / 2)),
    sweepMillis: 15_000,
  })
  const { INBOUND_DOMAIN, INBOUND_SMTP_HOST, INBOUND_SMTP_PORT } = env()
  const receiver =
    INBOUND_DOMAIN && INBOUND_SMTP_PORT
      ? await startSmtpReceiver({ host: INBOUND_SMTP_HOST, port: INBOUND_SMTP_PORT })
      : undefined
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(worker, receiver, signal))
  process.on('disconnect', () => void stop(worker, receiver, 'the parent is gone'))
  process.send?.({ kind: 'ready' })
  log().info({ queue: queue?.kind ?? 'none' }, 'worker ready')
}

main().catch((error: unknown) => {
  log().fatal({ error: errorFacts(error) }, 'worker cannot start')
  process.exit(1)
})
