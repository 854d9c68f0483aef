import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { isJobState, jobActs, type JobState } from './jobs'
import { findJob, moveJob } from './jobs.store.server'

/** Has a job done again, from now and with all its attempts, or cancels it; one in hand stops before its next step or commit. */
export async function steerJob(
  ctx: Ctx<MemberActor>,
  id: string,
  act: 'retry' | 'cancel',
): Promise<Result<{ name: string }>> {
  if (!can(ctx.actor, 'jobs.manage', { sameNetwork: true })) throw new NotFoundError()
  const job = await findJob(ctx.db, id)
  if (!job) throw new NotFoundError()
  if (!isJobState(job.state) || !jobActs[job.state].includes(act)) return fail(problem('', 'changed-meanwhile'))
  const state: JobState = act === 'retry' ? 'waiting' : 'cancelled'
  const moved = await moveJob(
    ctx.db,
    id,
    job.state,
    act === 'retry' ? { state, dueAt: ctx.now, attempts: 0 } : { state },
  )
  if (!moved) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: act === 'retry' ? 'outreach.job-retried' : 'outreach.job-cancelled',
    subject: { type: 'job', id },
    dataClass: 'system',
    before: { state: job.state },
    after: { name: job.name, state },
  })
  return ok({ name: job.name })
}
