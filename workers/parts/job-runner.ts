import type { Clock } from '~/platform/clock.server'
import { workerDatabase } from '~/platform/database.server'
import { log } from '~/platform/log.server'
import {
  claimJob,
  failJob,
  findDueJobs,
  JobLostError,
  releaseJob,
  renewLease,
  saveProgress,
  type ClaimedJob,
} from '~/platform/queue/job-rows.server'
import { nextAttemptAt } from '~/platform/queue/retry'
import { JobError, reasonOf } from './failure-reason'
import { inParallel } from './in-parallel'
import type { JobHandler, JobRun } from './job-handler'

export interface RunnerOptions {
  handlers: readonly JobHandler[]
  clock: Clock
  concurrency: number
  /** How long a job is held without a sign of life. */
  leaseSeconds?: number
}

export interface JobRunner {
  names: readonly string[]
  /** Runs a job when it is due and nobody holds it; otherwise does nothing. Never throws for what the job does. */
  run(id: string): Promise<void>
  /** Runs what is due and was forgotten, until nothing is left. Returns how many were looked at. */
  runDue(): Promise<number>
  /** Takes no new jobs, gives those in hand `graceMillis` to finish, and lays the rest down. */
  stop(graceMillis: number): Promise<void>
}

const batch = 200

export function createJobRunner(options: RunnerOptions): JobRunner {
  const { clock, concurrency } = options
  const leaseSeconds = options.leaseSeconds ?? 60
  const handlers = new Map(options.handlers.map(handler => [handler.name, handler]))
  const names = [...handlers.keys()]
  const inHand = new Map<ClaimedJob, { abort: AbortController; finished: Promise<void> }>()
  const claims = new Set<Promise<unknown>>()
  let stopping = false

  async function run(id: string): Promise<void> {
    if (stopping) return
    const claim = take(id)
    claims.add(claim)
    const taken = await claim.finally(() => claims.delete(claim))
    await taken?.finished
  }

  /** Claims a job and begins with it. What was being claimed while a stop was asked is laid down at once. */
  async function take(id: string): Promise<{ finished: Promise<void> } | undefined> {
    const job = await claimJob(workerDatabase(), id, names, clock.now(), leaseSeconds)
    const handler = job && handlers.get(job.name)
    if (!job || !handler) return undefined
    if (stopping) {
      await releaseJob(workerDatabase(), job)
      return undefined
    }
    const abort = new AbortController()
    const finished = work(handler, job, abort).finally(() => inHand.delete(job))
    inHand.set(job, { abort, finished })
    return { finished }
  }

  async function work(handler: JobHandler, job: ClaimedJob, abort: AbortController): Promise<void> {
    const db = workerDatabase()
    const began = performance.now()
    const heartbeat = setInterval(
      () => {
        renewLease(db, job, clock.now(), leaseSeconds).then(
          held => held || abort.abort(new JobLostError()),
          () => undefined,
        )
      },
      (leaseSeconds * 1_000) / 3,
    )
    const context: JobRun = {
      job,
      now: clock.now(),
      signal: abort.signal,
      progress: done => saveProgress(db, job, done),
    }
    let outcome = 'done'
    try {
      if (job.attempt > handler.retry.maxAttempts) throw new JobError('stopped-too-often', false)
      await handler.run(context)
    } catch (error) {
      outcome = await settle(handler, job, error)
    } finally {
      clearInterval(heartbeat)
      log().info(
        { job: job.name, id: job.id, attempt: job.attempt, outcome, ms: Math.round(performance.now() - began) },
        'job',
      )
    }
  }

  async function settle(handler: JobHandler, job: ClaimedJob, error: unknown): Promise<string> {
    if (error instanceof JobLostError) return 'lost'
    const now = clock.now()
    const retriable = !(error instanceof JobError) || error.retriable
    const retryAt = retriable ? nextAttemptAt(handler.retry, job.attempt, now) : null
    await failJob(workerDatabase(), job, reasonOf(error), retryAt, now)
    return retryAt ? 'again' : 'failed'
  }

  async function runDue(): Promise<number> {
    let seen = 0
    for (;;) {
      const ids = stopping ? [] : await findDueJobs(workerDatabase(), names, clock.now(), batch)
      await inParallel(ids, concurrency, run)
      seen += ids.length
      if (ids.length < batch) return seen
    }
  }

  async function stop(graceMillis: number): Promise<void> {
    stopping = true
    await Promise.allSettled(claims)
    const all = Promise.allSettled([...inHand.values()].map(entry => entry.finished))
    let timer: NodeJS.Timeout | undefined
    await Promise.race([all, new Promise(resolve => (timer = setTimeout(resolve, graceMillis)))])
    clearTimeout(timer)
    for (const [job, { abort }] of inHand) {
      abort.abort(new JobLostError())
      await releaseJob(workerDatabase(), job).catch(() => undefined)
    }
  }

  return { names, run, runDue, stop }
}
