import { z } from 'zod'
import { runAsSystem } from '~/access/run.server'
import { findPairs, SearchStoppedError, type InSearch } from '~/areas/employers/duplicates/find-pairs.server'
import { findPairsJobName } from '~/areas/employers/duplicates/pair'
import { failPairSearch, openScheduledSearch } from '~/areas/employers/duplicates/start-pair-search.server'
import { nextAttemptAt, retryPlans } from '~/platform/queue/retry'
import { JobError } from '../parts/failure-reason'
import { platformJob, type JobHandler } from '../parts/job-handler'

const longestStepMillis = 300_000

/** Looks through a network for employers that are there twice: asked by somebody, or every night. */
export const findPairsJob: JobHandler = platformJob(
  {
    name: findPairsJobName,
    payload: z.object({ searchId: z.uuid().optional() }),
    retry: retryPlans.soon,
  },
  async ({ searchId: asked }, { job, now, signal }) => {
    const { networkId } = job
    if (!networkId) throw new JobError('needs a network', false)
    const inNetwork: InSearch = work => {
      signal.throwIfAborted()
      return runAsSystem(networkId, job.name, work, { now, timeout: longestStepMillis })
    }
    const searchId = asked ?? (await inNetwork(ctx => openScheduledSearch(ctx, networkId, `find-pairs:job:${job.id}`)))
    if (searchId === null) return
    try {
      await findPairs(inNetwork, networkId, searchId)
    } catch (error) {
      if (error instanceof SearchStoppedError) return
      const isLast = nextAttemptAt(retryPlans.soon, job.attempt, now) === null
      if (isLast) await runAsSystem(networkId, job.name, ctx => failPairSearch(ctx, searchId), { now })
      throw error
    }
  },
)
