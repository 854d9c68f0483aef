import { z } from 'zod'
import { runAsSystem } from '~/access/run.server'
import { measureMap, MeasuringStoppedError, type InMeasuring } from '~/areas/network/social-map/measure-map.server'
import { mapSeed, measureMapJobName } from '~/areas/network/social-map/measuring'
import { failMeasuring, openScheduledRun } from '~/areas/network/social-map/start-measuring.server'
import { nextAttemptAt, retryPlans } from '~/platform/queue/retry'
import { JobError } from '../parts/failure-reason'
import { platformJob, type JobHandler } from '../parts/job-handler'

const longestStepMillis = 120_000

/** Measures the social map of a network: asked by somebody, or at night when it changed. */
export const measureMapJob: JobHandler = platformJob(
  { name: measureMapJobName, payload: z.object({ runId: z.uuid().optional() }), retry: retryPlans.soon },
  async ({ runId: asked }, { job, now, signal }) => {
    const { networkId } = job
    if (!networkId) throw new JobError('needs a network', false)
    // Each step has the time at which it begins, so that the run can tell how long it took.
    const inMeasuring: InMeasuring = work => {
      signal.throwIfAborted()
      return runAsSystem(networkId, job.name, work, { timeout: longestStepMillis })
    }
    const runId = asked ?? (await inMeasuring(ctx => openScheduledRun(ctx, networkId, `measure-map:job:${job.id}`)))
    if (runId === null) return
    try {
      await measureMap(inMeasuring, { networkId, runId, seed: mapSeed })
    } catch (error) {
      if (error instanceof MeasuringStoppedError) return
      const isLast = nextAttemptAt(retryPlans.soon, job.attempt, now) === null
      if (isLast) await runAsSystem(networkId, job.name, ctx => failMeasuring(ctx, runId))
      throw error
    }
  },
)
