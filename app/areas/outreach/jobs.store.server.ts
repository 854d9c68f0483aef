import type { Tx } from '~/platform/database.server'
import type { JobState } from './jobs'

export interface JobAsk {
  state: JobState | null
  name: string | null
  after: string | null
  before: string | null
}

const shown = {
  id: true,
  name: true,
  state: true,
  attempts: true,
  dueAt: true,
  startedAt: true,
  finishedAt: true,
  lastError: true,
  progress: true,
  requestedById: true,
} as const

/** One page of jobs, the newest first; ids hold their time of birth, so they order the list. */
export async function pageOfJobs(db: Tx, ask: JobAsk, pageSize = 50) {
  const chosen = { ...(ask.state && { state: ask.state }), ...(ask.name && { name: ask.name }) }
  const cursor = ask.after ? { id: { lt: ask.after } } : ask.before ? { id: { gt: ask.before } } : {}
  const backwards = !ask.after && ask.before !== null
  const found = await db.job.findMany({
    where: { ...chosen, ...cursor },
    select: shown,
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: pageSize + 1,
  })
  const more = found.length > pageSize
  const rows = backwards ? found.slice(0, pageSize).reverse() : found.slice(0, pageSize)
  const first = rows[0]?.id ?? null
  const last = rows.at(-1)?.id ?? null
  return {
    rows,
    next: (backwards ? true : more) ? last : null,
    previous: (backwards ? more : ask.after !== null) ? first : null,
  }
}

export async function countJobs(db: Tx): Promise<Partial<Record<string, number>>> {
  const groups = await db.job.groupBy({ by: ['state'], _count: true })
  return Object.fromEntries(groups.map(group => [group.state, group._count]))
}

export async function listJobNames(db: Tx): Promise<string[]> {
  const groups = await db.job.groupBy({ by: ['name'], orderBy: { name: 'asc' } })
  return groups.map(group => group.name)
}

/** A job that may be steered; null when it is not there for this person. */
export async function findJob(db: Tx, id: string): Promise<{ id: string; name: string; state: string } | null> {
  return db.job.findUnique({ where: { id }, select: { id: true, name: true, state: true } })
}

/** Changes a job's state when it is still in the one that was seen; false when it has moved on meanwhile. */
export async function moveJob(
  db: Tx,
  id: string,
  from: string,
  to: { state: JobState; dueAt?: Date; attempts?: number },
): Promise<boolean> {
  const { count } = await db.job.updateMany({
    where: { id, state: from },
    data: { ...to, finishedAt: null, leaseUntil: null },
  })
  return count === 1
}
