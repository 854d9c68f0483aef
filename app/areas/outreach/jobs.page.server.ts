import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { canEver } from '~/access/policy'
import { mostExported } from '~/platform/tabular/export-limit'
import { isJobState, jobActs, shareDone } from './jobs'
import { countJobs, listJobNames, pageOfJobs, type JobAsk } from './jobs.store.server'
import { countMails, listStuckMails } from './mails.store.server'

const mostMails = 100

function cursor(text: string | null): string | null {
  return z.uuid().safeParse(text).data ?? null
}

function readAsk(search: URLSearchParams): JobAsk {
  const state = search.get('state')
  const after = cursor(search.get('after'))
  return {
    state: isJobState(state) ? state : null,
    name: search.get('name')?.slice(0, 100) || null,
    after,
    before: after ? null : cursor(search.get('before')),
  }
}

/** What waits, runs, failed and was done in the background, and the mails that a person must decide about. */
export async function jobsPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = readAsk(search)
  const { rows, next, previous } = await pageOfJobs(ctx.db, ask)
  return {
    jobs: rows.map(({ progress, requestedById, ...row }) => ({
      ...row,
      share: row.state === 'running' ? shareDone(progress) : null,
      byPerson: requestedById !== null,
      acts: isJobState(row.state) ? jobActs[row.state] : [],
    })),
    page: { next, previous },
    ask: { state: ask.state, name: ask.name },
    counts: await countJobs(ctx.db),
    names: await listJobNames(ctx.db),
    mails: await listStuckMails(ctx.db, mostMails),
    mailCounts: await countMails(ctx.db),
  }
}

export type JobsPage = Awaited<ReturnType<typeof jobsPage>>

/** The jobs of the same filters for a file. */
export async function exportJobs(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  if (!canEver(ctx.actor, 'jobs.manage')) throw new NotFoundError()
  const { rows } = await pageOfJobs(ctx.db, { ...readAsk(search), after: null, before: null }, mostExported)
  return { rows, timeZone: ctx.actor.timeZone }
}
