import type { z } from 'zod'
import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runAsSystem } from '~/access/run.server'
import { workerDatabase } from '~/platform/database.server'
import { finishJob, type ClaimedJob } from '~/platform/queue/job-rows.server'
import type { RetryPlan } from '~/platform/queue/retry'
import type { Result } from '~/platform/result'
import { JobError, reasonOfProblems } from './failure-reason'

/** What a job's work may know and say while it runs. */
export interface JobRun {
  job: ClaimedJob
  now: Date
  /** Aborted when the job is cancelled, lost, or the worker stops. */
  signal: AbortSignal
  /** Tells how far the work is, seen at once on the administrator's page. Throws JobLostError when the job was cancelled. */
  progress(progress: Record<string, string | number>): Promise<void>
}

export interface JobHandler {
  name: string
  retry: RetryPlan
  /** Does the work and closes the job. */
  run(run: JobRun): Promise<void>
}

export interface JobDefinition<P> {
  /** `area.verb-noun` */
  name: string
  payload: z.ZodType<P>
  retry: RetryPlan
  /** Longest time of the transaction, in seconds; a minute when not said. */
  timeoutSeconds?: number
}

function payloadOf<P>(definition: JobDefinition<P>, job: ClaimedJob): P {
  const parsed = definition.payload.safeParse(job.payload)
  if (parsed.success) return parsed.data
  const paths = parsed.error.issues.map(issue => issue.path.join('.')).join(', ')
  throw new JobError(`payload does not fit: ${paths}`, false)
}

/**
 * A job that runs one use case in its network. The job is closed in the use case's own transaction: a worker that is killed
 * before the commit has done nothing, after it everything. A failed Result is not tried again.
 */
export function networkJob<P>(
  definition: JobDefinition<P>,
  useCase: (ctx: Ctx<SystemActor>, payload: P, run: JobRun) => Promise<Result<unknown> | void>,
): JobHandler {
  return {
    name: definition.name,
    retry: definition.retry,
    run: async run => {
      const { job } = run
      const payload = payloadOf(definition, job)
      if (!job.networkId) throw new JobError('needs a network', false)
      const result = await runAsSystem(
        job.networkId,
        job.name,
        async ctx => {
          const outcome = await useCase(ctx, payload, run)
          if (outcome?.ok !== false) await finishJob(ctx.db, job, run.now)
          return outcome
        },
        { now: run.now, timeout: (definition.timeoutSeconds ?? 60) * 1_000 },
      )
      if (result?.ok === false) throw new JobError(reasonOfProblems(result.problems), false)
    },
  }
}

/**
 * A job with transactions of its own: work across networks or with the world outside. It may be run again after a kill, so its
 * steps must each be harmless to repeat.
 */
export function platformJob<P>(
  definition: JobDefinition<P>,
  work: (payload: P, run: JobRun) => Promise<void>,
): JobHandler {
  return {
    name: definition.name,
    retry: definition.retry,
    run: async run => {
      await work(payloadOf(definition, run.job), run)
      await finishJob(workerDatabase(), run.job, run.now)
    },
  }
}
