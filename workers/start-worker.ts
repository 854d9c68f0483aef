import { assertRowSecurity } from '~/platform/row-security.server'
import { workerDatabase } from '~/platform/database.server'
import type { Clock } from '~/platform/clock.server'
import { errorFacts, log } from '~/platform/log.server'
import { openListener, type QueueAddress } from '~/platform/queue/queue-backend.server'
import type { MailDelivery } from './outreach/deliver-mail'
import { sweepMails } from './outreach/send-mail'
import { sweepMailings } from './outreach/send-mailing'
import type { JobHandler } from './parts/job-handler'
import { createJobRunner } from './parts/job-runner'
import { repeat } from './parts/repeat'
import { planSchedules } from './parts/scheduler'
import { schedules } from './schedules'

export interface WorkerOptions {
  handlers: readonly JobHandler[]
  delivery: MailDelivery
  clock: Clock
  /** Undefined: no queue; the sweeps alone find the work. */
  queue: QueueAddress | undefined
  concurrency: number
  sweepMillis: number
  leaseSeconds?: number
}

export interface RunningWorker {
  /** Takes nothing new, lets what is in hand finish for `graceMillis`, and lays the rest down. */
  stop(graceMillis: number): Promise<void>
}

/** Starts the background: listens to the queue, and sweeps for what a lost wake left behind. Throws RowSecurityError. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { clock, concurrency, sweepMillis } = options
  await assertRowSecurity(workerDatabase())
  const runner = createJobRunner({ handlers: options.handlers, clock, concurrency, leaseSeconds: options.leaseSeconds })
  const listener = options.queue && openListener(options.queue, concurrency, id => runner.run(id))
  listener
    ?.ready()
    .catch((error: unknown) => log().warn({ error: errorFacts(error) }, 'the queue does not answer; the sweeps go on'))
  const leaving = new AbortController()
  const sweeps = [
    repeat('jobs', sweepMillis, async () => {
      await planSchedules(schedules, runner.names, clock.now())
      await runner.runDue()
    }),
    repeat('mails', sweepMillis, () => sweepMails(clock, options.delivery)),
    repeat('mailings', sweepMillis, () => sweepMailings(clock, options.delivery, leaving.signal)),
  ]
  return {
    stop: async graceMillis => {
      leaving.abort()
      const ended = Promise.all([listener?.close(), ...sweeps.map(sweep => sweep.stop())])
      await runner.stop(graceMillis)
      await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 1_000))])
    },
  }
}
