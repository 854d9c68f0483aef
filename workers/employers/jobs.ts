import { z } from 'zod'
import { actForMember } from '~/access/act-for-member.server'
import { applyBulk, undoBulk } from '~/areas/employers/lists/apply-bulk.server'
import { bulkJobActs, bulkJobName } from '~/areas/employers/lists/bulk-job'
import { commitImport } from '~/areas/imports/commit-import.server'
import { cleanUpImports } from '~/areas/imports/clean-up-imports.server'
import { commitJobName, readJobName, undoJobName } from '~/areas/imports/import-job'
import { importKinds } from '~/areas/imports/import-kind'
import { planOf } from '~/areas/imports/plans.server'
import { readUpload } from '~/areas/imports/read-upload.server'
import { undoImport } from '~/areas/imports/undo-import.server'
import { RunPutAwayError, type InTransaction } from '~/areas/imports/reading'
import { runAsSystem } from '~/access/run.server'
import { JobLostError } from '~/platform/queue/job-rows.server'
import { retryPlans } from '~/platform/queue/retry'
import { JobError } from '../parts/failure-reason'
import { networkJob, platformJob, type JobHandler } from '../parts/job-handler'
import { findPairsJob } from './find-pairs-job'

const longestMillis = 300_000

/** Files are read and checked in here, and large ones written: all of the rows or none, for the person who asked. */
export const importJobs: readonly JobHandler[] = [
  platformJob(
    {
      name: readJobName,
      payload: z.object({ runId: z.uuid(), membershipId: z.uuid() }),
      retry: retryPlans.soon,
    },
    async ({ runId, membershipId }, { job, now, signal, progress }) => {
      const { networkId } = job
      if (!networkId) throw new JobError('needs a network', false)
      const forAuthor: InTransaction = work =>
        runAsSystem(networkId, job.name, async ctx => work(await actForMember(ctx, membershipId)), {
          now,
          timeout: longestMillis,
        })
      try {
        await readUpload(forAuthor, runId, {
          onProgress: async told => {
            signal.throwIfAborted()
            await progress({ ...told })
          },
        })
      } catch (error) {
        throw error instanceof RunPutAwayError ? new JobLostError() : error
      }
    },
  ),
  networkJob(
    {
      name: undoJobName,
      payload: z.object({ runId: z.uuid(), membershipId: z.uuid(), kind: z.enum(importKinds) }),
      retry: retryPlans.soon,
      timeoutSeconds: 900,
    },
    async (ctx, { runId, membershipId, kind }, run) => {
      const acting = await actForMember(ctx, membershipId)
      return undoImport(acting, planOf(kind), runId, {
        onProgress: async (done, total) => {
          run.signal.throwIfAborted()
          await run.progress({ done, total })
        },
      })
    },
  ),
  networkJob(
    { name: 'imports.clean-up', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 300 },
    async ctx => cleanUpImports(ctx),
  ),
  networkJob(
    {
      name: commitJobName,
      payload: z.object({ runId: z.uuid(), membershipId: z.uuid(), kind: z.enum(importKinds) }),
      retry: retryPlans.soon,
      timeoutSeconds: 900,
    },
    async (ctx, { runId, membershipId, kind }, run) => {
      const acting = await actForMember(ctx, membershipId)
      return commitImport(acting, planOf(kind), runId, {
        onProgress: async (done, total) => {
          run.signal.throwIfAborted()
          await run.progress({ done, total })
        },
      })
    },
  ),
]

/** Many employers changed at once, or such a change taken back (all of it or nothing), and the search for doubled ones. */
export const employerJobs: readonly JobHandler[] = [
  findPairsJob,
  networkJob(
    {
      name: bulkJobName,
      payload: z.object({ bulkId: z.uuid(), membershipId: z.uuid(), act: z.enum(bulkJobActs) }),
      retry: retryPlans.soon,
      timeoutSeconds: 300,
    },
    async (ctx, { bulkId, membershipId, act }, run) => {
      const acting = await actForMember(ctx, membershipId)
      const options = {
        onProgress: async (done: number, total: number) => {
          run.signal.throwIfAborted()
          await run.progress({ done, total })
        },
      }
      return act === 'apply' ? applyBulk(acting, bulkId, options) : undoBulk(acting, bulkId, options)
    },
  ),
]
